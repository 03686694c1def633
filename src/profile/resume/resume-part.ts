import type { JsonResume, JsonResumeSection } from '../../model/json-resume.js';

/** The dates that an entry's time is read from. */
export const PERIOD = ['startDate', 'endDate'] as const;

/** The lists of a whole resume, or of one of its further sections, and where they are. */
export interface ResumePart {
  readonly pointer: string;
  readonly lists: Omit<JsonResumeSection, 'name'>;
}

/** The standard's lists first, then the further sections in their order. */
export function partsOf(resume: JsonResume): readonly ResumePart[] {
  const sections = resume.sections ?? [];
  return [
    { pointer: '', lists: resume },
    ...sections.map((lists, index) => ({ pointer: `/sections/${index}`, lists })),
  ];
}
