/** A job for a small résumé: title, employer, dates as written, statements. */
export interface SmallJob {
  readonly title: string;
  readonly employer: string;
  readonly dates?: string;
  readonly statements?: readonly string[];
}

/** A small Markdown résumé of jobs, newest first, with a line of skills where given. */
export function resumeOf(jobs: readonly SmallJob[], skills: readonly string[] = []): string {
  const entries = jobs.map(({ title, employer, dates, statements = [] }) =>
    [`### ${title}, ${employer}`, dates ?? '', ...statements.map((text) => `- ${text}`)]
      .filter((line) => line !== '')
      .join('\n'),
  );
  const list = skills.length === 0 ? '' : `\n## Skills\n\n${skills.join(', ')}\n`;
  return `# Robin Vale\n\nprofessional\n\n## Experience\n\n${entries.join('\n\n')}\n${list}`;
}
