import type { JsonResume } from '../../src/model/json-resume.js';
import type { Ground } from '../../src/verify/ground.js';

/** One job of a person, with the grounds that a sentence about it may cite. */
export interface JobSeed {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly place: string | undefined;
  /** `March 2019`, or `2019`. */
  readonly start: string;
  /** `May 2022`; undefined where it goes on. */
  readonly end: string | undefined;
  readonly context: string;
  readonly statements: readonly string[];
}

/** What one person's résumé says, as seeds for sentences. */
export interface PersonSeed {
  readonly slug: string;
  readonly name: string;
  readonly jobs: readonly JobSeed[];
  readonly resume: JsonResume;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2019-03` as `March 2019`. */
export function dateText(iso: string): string {
  const [year = '', month] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return name === undefined ? year : `${name} ${year}`;
}

/** Months from one ISO date to another, both months counted. */
export function monthsFrom(start: string, end: string): number {
  const index = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7) || '1');
  return index(end) - index(start) + 1;
}

/** `2 years and 9 months`. */
export function durationText(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const part = (count: number, unit: string) =>
    count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  return [...part(years, 'year'), ...part(rest, 'month')].join(' and ');
}

/** Reads the seeds of a JSON Resume. Jobs without title or employer are left out: nothing could be changed in them. */
export function readSeeds(slug: string, resume: JsonResume): PersonSeed {
  const jobs = (resume.work ?? []).flatMap((job, index): JobSeed[] => {
    if (job.name === undefined || job.position === undefined || job.startDate === undefined) return [];
    const start = dateText(job.startDate);
    const end = job.endDate === undefined ? undefined : dateText(job.endDate);
    const context = [`${job.position} at ${job.name}`, `${start} – ${end ?? 'Present'}`, job.location]
      .filter(Boolean)
      .join(', ');
    const statements = [job.summary, ...(job.highlights ?? [])].filter((text) => text !== undefined);
    return [
      {
        id: `${slug}/job/${index}`,
        title: job.position,
        organisation: job.name,
        place: job.location,
        start,
        end,
        context,
        statements,
      },
    ];
  });
  return { slug, name: resume.basics?.name ?? 'the candidate', jobs, resume };
}

export const groundOf = (job: JobSeed, text: string): Ground => ({
  text,
  context: job.context,
  owners: [job.id],
});

/** The job's own lines: what a sentence about title, employer, dates and place cites. */
export const headerGround = (job: JobSeed): Ground => groundOf(job, `${job.title}\n${job.organisation}`);

/** What one sentence of a set is: the kind, the sentence and what it cites. */
export interface Sample {
  readonly id: string;
  readonly person: string;
  readonly faithful: boolean;
  readonly kind: string;
  readonly sentence: string;
  readonly grounds: readonly Ground[];
}
