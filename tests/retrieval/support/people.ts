import { createHash } from 'node:crypto';
import type { Corpus, SourceDocument, Span } from '../../../src/model/document.js';
import type { Profile, Role, Statement } from '../../../src/model/profile.js';

/** A job for a test: a title, an organisation, years and what was done. */
export interface Job {
  readonly title: string;
  readonly organisation: string;
  readonly years: readonly [number, number];
  readonly done: readonly string[];
}

export const FLORIST: readonly Job[] = [
  {
    title: 'Head Florist',
    organisation: 'Petal & Stem',
    years: [2019, 2023],
    done: [
      'Ran a team of six florists and two drivers.',
      'Cut flower waste by 30% with a cold chain from the auction to the shop.',
      'Arranged the flowers for more than 200 weddings.',
    ],
  },
  {
    title: 'Apprentice',
    organisation: 'Greenhouse Nine',
    years: [2016, 2019],
    done: [
      'Learned grafting, potting and plant disease control.',
      'Kept the till and the e-commerce orders.',
    ],
  },
];

export const PILOT: readonly Job[] = [
  {
    title: 'First Officer',
    organisation: 'Northwind Air',
    years: [2018, 2024],
    done: [
      'Flew 3,200 hours on the A320 across Europe.',
      'Trained new pilots in the simulator on engine failure at take-off.',
      'Wrote the fuel planning handbook used by the whole fleet.',
    ],
  },
];

/** A document and the profile that a perfect parser would make of it. */
export function personOf(jobs: readonly Job[], name = 'cv.txt'): { corpus: Corpus; profile: Profile } {
  const lines: string[] = [];
  const roles: Role[] = [];
  let at = 0;
  const spanOf = (text: string): Span => {
    const span = { document: name, start: at, end: at + text.length };
    lines.push(text);
    at += text.length + 1;
    return span;
  };
  const statementOf = (text: string, entryId: string): Statement => {
    const span = spanOf(text);
    return { id: `${name}#${span.start}`, text, span, section: 'experience', entryId };
  };
  for (const job of jobs) {
    const start = at;
    const id = `role:${name}#${start}`;
    const header = [statementOf(`${job.title} at ${job.organisation}`, id)];
    const years = statementOf(`${job.years[0]} – ${job.years[1]}`, id);
    const statements = job.done.map((text) => statementOf(text, id));
    const span = header[0]?.span ?? years.span;
    roles.push({
      kind: 'role',
      id,
      span: { document: name, start, end: at - 1 },
      header: [...header, years],
      statements,
      title: { text: job.title, span },
      organisation: { text: job.organisation, span },
      period: { start: { year: job.years[0] }, end: { year: job.years[1] }, span: years.span },
    });
  }
  const text = lines.join('\n');
  const hash = createHash('sha256').update(text).digest('hex');
  const document: SourceDocument = {
    name,
    format: 'txt',
    text,
    lines: [],
    updatedAt: '2026-01-02T03:04:05.000Z',
    contentHash: hash,
  };
  const candidate = { links: [], suggestedQuestions: [], private: [] };
  const statements = roles.flatMap((role) => [...role.header, ...role.statements]);
  return {
    corpus: { documents: [document], candidate, problems: [], hash },
    profile: emptyProfile({ roles, statements, candidate }),
  };
}

/** A profile with nothing in it but what is given. */
export function emptyProfile(parts: Partial<Profile>): Profile {
  return {
    contacts: [],
    summary: [],
    roles: [],
    volunteering: [],
    education: [],
    projects: [],
    certificates: [],
    awards: [],
    publications: [],
    interests: [],
    references: [],
    skills: [],
    languages: [],
    statements: [],
    candidate: { links: [], suggestedQuestions: [], private: [] },
    ...parts,
  };
}
