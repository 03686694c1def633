import type { Skill, Statement } from '../../model/profile.js';
import type { Draft } from '../draft.js';
import { readSkill } from '../lists/skill.js';
import type { ResumePart } from './resume-part.js';
import type { ResumeReader } from './resume-reader.js';

/** What files call the tools of a job or project. */
const SKILLS =
  /^(?:(?:key |main |technical )?(?:skills|technologies|techs?|tech stack|stack|tools)(?: used)?)$/i;

/** The skills that jobs and projects name, after those of the skills sections, which say their group and level. */
export function readSkillsOfEntries(
  reader: ResumeReader,
  draft: Draft,
  { pointer, lists }: ResumePart,
): void {
  for (const list of ['work', 'volunteer', 'projects'] as const)
    for (const index of reader.indexes(lists[list]))
      draft.skills.push(...readMoreSkills(reader, `${pointer}/${list}/${index}`, draft.statements));
}

/** The skills that an entry lists under a name such as "Technologies". */
function readMoreSkills(
  reader: ResumeReader,
  pointer: string,
  statements: readonly Statement[],
): readonly Skill[] {
  const skills: Skill[] = [];
  for (let index = 0; ; index++) {
    const name = reader.field(`${pointer}/more/${index}/name`);
    if (name === undefined) return skills;
    if (!SKILLS.test(name.text)) continue;
    for (const { span } of reader.list(`${pointer}/more/${index}/values`)) {
      const skill = readSkill(reader.page, span);
      const statement = statements.find((each) => each.span.start <= span.start && span.end <= each.span.end);
      if (skill !== undefined && statement !== undefined) skills.push({ ...skill, statement });
    }
  }
}
