import { type Draft, faithfulDrafts } from './faithful.js';
import type { Random } from './random.js';
import { groundOf, headerGround, type JobSeed, type PersonSeed } from './seeds.js';
import { isPlain, type Pronoun, predicateOf } from './third-person.js';

/** The ways in which a sentence is made false, in one thing each. */
export const FALSE_KINDS = [
  'number',
  'date',
  'duration',
  'employer',
  'title',
  'technology',
  'degree',
  'place',
  'moved fact',
  'invented result',
  'negation',
  'inflated role',
] as const;
export type FalseKind = (typeof FALSE_KINDS)[number];

/** Things that could be anybody's, to put in the place of what is true. */
const EMPLOYERS = [
  'Halden & Pryce',
  'Quorn Digital',
  'Saltmarsh Group',
  'Verity Health',
  'Ostrava Systems',
  'Bluegate College',
];
const PLACES = ['Lisbon', 'Toronto', 'Dublin', 'Singapore', 'Bristol', 'Oslo', 'Nairobi', 'Chicago'];
const TITLES = [
  'Director of Operations',
  'Head of Department',
  'Chief Engineer',
  'Regional Manager',
  'Principal Consultant',
  'Team Lead',
];
const TECHNOLOGIES = [
  'Kubernetes',
  'Python',
  'Salesforce',
  'SAP',
  'AutoCAD',
  'Tableau',
  'React',
  'Terraform',
  'PostgreSQL',
  'Rust',
  'Go',
  'Power BI',
];
const DEGREES = ['PhD', 'MSc', 'MBA', 'BSc', 'Master of Arts', 'Doctorate', 'BEng', 'LLB'];
const RESULTS = [
  ', saving £2 million a year',
  ', which improved customer satisfaction',
  ', cutting costs by a third',
  ' and won a national award for it',
  ', doubling revenue',
  ', earning praise from senior leadership',
  ', which became the industry standard',
  ' with zero defects',
  ', ahead of schedule and under budget',
  ', reaching an audience of thousands',
  ', significantly raising productivity',
  ', which was adopted nationwide',
];
const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const INFLATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bassisted with\b/, 'led'],
  [/\bassisted\b/, 'directed'],
  [/\bhelped (?:to )?\b/, 'single-handedly '],
  [/\bsupported\b/, 'managed'],
  [/\bcontributed to\b/, 'spearheaded'],
  [/\btook part in\b/, 'led'],
  [/\bparticipated in\b/, 'headed'],
  [/\bworked (?:on|in)\b/, 'led'],
  [/\bworked (?:with|alongside)\b/, 'managed'],
  [/\bcollaborated (?:with|on)\b/, 'directed'],
  [/\bshadowed\b/, 'supervised'],
  [/\bas part of\b/, 'as head of'],
  [/\bmember of\b/, 'leader of'],
];

type Change = (draft: Draft, random: Random) => string | undefined;

/** Every false sentence of one kind that the rules can make of a person. */
export function* falseDrafts(
  kind: FalseKind,
  person: PersonSeed,
  pronoun: Pronoun,
  random: Random,
): Generator<Draft> {
  if (kind === 'moved fact') {
    yield* movedFacts(person, pronoun, random);
    return;
  }
  const change = CHANGES[kind](person);
  for (const draft of faithfulDrafts(person, pronoun, random)) {
    const sentence = change(draft, random);
    if (sentence !== undefined && sentence !== draft.sentence)
      yield { kind, grounds: draft.grounds, sentence };
  }
}

const CHANGES: Readonly<Record<Exclude<FalseKind, 'moved fact'>, (person: PersonSeed) => Change>> = {
  number: () => changeNumber,
  date: () => (draft, random) =>
    swapOne(draft.sentence, /\b(?:19|20)\d\d\b/g, (year) =>
      String(Number(year) + (random.next() < 0.5 ? -1 : 1) * (1 + Math.floor(random.next() * 4))),
    ),
  duration: () => (draft, random) =>
    swapOne(
      draft.sentence,
      /\b\d+ (?=years?|months?)|\b(?:two|three|four|six|nine|ten|twelve) (?=(?:years|months|weeks|days)\b)/g,
      () => `${13 + Math.floor(random.next() * 14)} `,
    ),
  employer: (person) =>
    replaceWith(
      person.jobs.map((job) => job.organisation),
      EMPLOYERS,
    ),
  title: (person) =>
    replaceWith(
      person.jobs.map((job) => job.title),
      TITLES,
    ),
  technology: (person) => changeTechnology(person),
  degree: (person) => (draft, random) => {
    if (draft.kind !== 'education') return undefined;
    const own = (person.resume.education ?? []).flatMap((school) => [school.studyType ?? '']).filter(Boolean);
    const true_ = own.find((degree) => draft.sentence.includes(degree));
    const other = random.pick(
      [...DEGREES, ...own].filter(
        (degree) => !draft.grounds.some((g) => sameDegree(`${g.text} ${g.context}`, degree)),
      ),
    );
    return true_ === undefined || other === undefined ? undefined : draft.sentence.replace(true_, other);
  },
  place: (person) =>
    replaceWith(
      person.jobs.flatMap((job) => (job.place === undefined ? [] : [job.place])),
      PLACES,
    ),
  'invented result': () => (draft, random) =>
    /^(?:third person|with title|shortened|reworded|reordered)$/.test(draft.kind)
      ? draft.sentence.replace(/\.$/, `${random.pick(RESULTS)}.`)
      : undefined,
  negation: () => negate,
  'inflated role': () => inflate,
};

const LETTERS: Readonly<Record<string, string>> = {
  PhD: 'doctor|phd',
  MSc: 'msc|master of science',
  MBA: 'mba',
  BSc: 'bsc|bachelor of science',
  'Master of Arts': 'ma\\b|master of arts',
  Doctorate: 'doctor|phd',
  BEng: 'beng|b\\.?tech|bachelor of (?:engineering|technology)',
  LLB: 'llb',
};
const sameDegree = (text: string, degree: string) =>
  new RegExp(LETTERS[degree] ?? degree.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i').test(text);

/** Puts another value in the place of one match. */
function swapOne(text: string, pattern: RegExp, other: (found: string) => string): string | undefined {
  const matches = [...text.matchAll(pattern)];
  const match = matches.at(-1);
  if (match === undefined) return undefined;
  return text.slice(0, match.index) + other(match[0]) + text.slice(match.index + match[0].length);
}

const changeNumber: Change = (draft, random) => {
  if (!/third person|with title|passive|reordered|reworded|two statements|shortened/.test(draft.kind))
    return undefined;
  const dates =
    /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\b(?:19|20)\d\d\b/g;
  const masked = draft.sentence.replace(dates, (found) => '_'.repeat(found.length));
  const names = draft.grounds.map((ground) => ground.context).join(' ');
  const matches = [
    ...masked.matchAll(
      /(?<![\w.-])\d[\d.,]*(?=[\s%kmx-]|$)|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g,
    ),
  ].filter((m) => !names.includes(m[0]));
  const match = random.pick(matches);
  if (match === undefined) return undefined;
  const truth = draft.grounds.map((ground) => ground.text).join(' ');
  const value = Number(match[0].replace(/[,.]+$/, '').replace(/,/g, ''));
  const others = Number.isNaN(value)
    ? NUMBER_WORDS
    : [value * 2, value * 3 + 1, value + 7, Math.max(1, Math.round(value / 2)), value * 10].map((n) =>
        String(Math.round(n * 10) / 10),
      );
  const other = random.pick(others.filter((n) => !new RegExp(`\\b${n}\\b`).test(truth)));
  if (other === undefined) return undefined;
  const length = match[0].replace(/[,.]+$/, '').length;
  return draft.sentence.slice(0, match.index) + other + draft.sentence.slice(match.index + length);
};

/** One of the own names replaced by another that the cited passages don't hold. */
const replaceWith =
  (own: readonly string[], strange: readonly string[]): Change =>
  (draft, random) => {
    const found = own.find((name) => draft.sentence.includes(name));
    if (found === undefined || draft.kind === 'two jobs') return undefined;
    const cited = draft.grounds.map((ground) => `${ground.text} ${ground.context}`).join(' ');
    const other = random.pick(
      [...own, ...strange].filter((name) => !cited.includes(name) && !found.includes(name)),
    );
    return other === undefined ? undefined : draft.sentence.replace(found, other);
  };

function changeTechnology(person: PersonSeed): Change {
  const skills = (person.resume.skills ?? []).flatMap((group) => group.keywords ?? []);
  return (draft, random) => {
    const cited = draft.grounds.map((ground) => `${ground.text} ${ground.context}`.toLowerCase()).join(' ');
    const others = [...TECHNOLOGIES, ...skills].filter((name) => !cited.includes(name.toLowerCase()));
    const other = random.pick(others);
    if (other === undefined) return undefined;
    const found = skills.find((skill) => draft.sentence.includes(skill));
    if (found !== undefined) return draft.sentence.replace(found, other);
    return draft.kind === 'third person' ? draft.sentence.replace(/\.$/, ` using ${other}.`) : undefined;
  };
}

const negate: Change = (draft) => {
  if (draft.kind === 'job facts' && /\bworked at\b/.test(draft.sentence))
    return draft.sentence.replace('worked at', 'never worked at');
  const rules: readonly (readonly [RegExp, string])[] = [
    [/\bwithout\b/, 'with'],
    [/\bwith no\b/, 'with'],
    [/\bno longer\b/, 'still'],
    [/\bnever\b/, 'always'],
    [/\bnot\b /, ''],
    [/\bexcepted\b/, 'included'],
    [/, (she|he|they) (?!did not|was|were|is)(\w+)/, ', $1 never $2'],
    [/^(She|He|They) (?!was|were|is|has)(\w+)/, '$1 never $2'],
    [/\bwas\b/, 'was not'],
    [/\bwere\b/, 'were not'],
    [/\bhas\b/, 'has not'],
  ];
  const rule = rules.find(([pattern]) => pattern.test(draft.sentence));
  return rule === undefined ? undefined : draft.sentence.replace(rule[0], rule[1]);
};

const inflate: Change = (draft, random) => {
  if (!/third person|reordered|shortened|with title/.test(draft.kind)) return undefined;
  const rule = INFLATIONS.find(([pattern]) => pattern.test(draft.sentence));
  if (rule !== undefined) return draft.sentence.replace(rule[0], rule[1]);
  // What was only done becomes what was led, or done alone; a source that says so already is left out.
  const source = draft.grounds.map((ground) => `${ground.text} ${ground.context}`).join(' ');
  if (
    /\b(?:led|lead|leader|manage\w*|head\w*|director|chair|in charge|supervis\w*|oversaw|founder|single-handedly|owner|own|chief|ran|run|drove|direct\w*)\b/i.test(
      source,
    )
  )
    return undefined;
  const phrase = random.pick([
    'led the team that ',
    'was solely responsible for a team that ',
    'directed the people who ',
    'was in charge when the company ',
  ]);
  return draft.sentence.replace(/, (she|he|they) /, (found) => `${found}${phrase}`);
};

/** A fact of one job told of another, citing the fact alone or the other job's lines as well. */
function* movedFacts(person: PersonSeed, pronoun: Pronoun, random: Random): Generator<Draft> {
  for (const source of person.jobs) {
    for (const statement of source.statements.filter(isPlain)) {
      const target = random.pick(person.jobs.filter((job) => job.organisation !== source.organisation));
      if (target !== undefined) yield* movedTo(target, source, statement, pronoun, random);
    }
  }
}

function* movedTo(
  target: JobSeed,
  source: JobSeed,
  statement: string,
  pronoun: Pronoun,
  random: Random,
): Generator<Draft> {
  const kind = 'moved fact';
  const predicate = predicateOf(statement, pronoun);
  const fact = groundOf(source, statement);
  yield { kind, grounds: [fact], sentence: `At ${target.organisation}, ${pronoun} ${predicate}.` };
  yield {
    kind,
    grounds: [fact, headerGround(target)],
    sentence: `As ${target.title} at ${target.organisation}, ${pronoun} ${predicate}.`,
  };
  const own = random.pick(target.statements.filter((text) => isPlain(text) && text.length < 110));
  if (own !== undefined) {
    yield {
      kind,
      grounds: [groundOf(target, own), fact],
      sentence: `At ${target.organisation}, ${pronoun} ${predicateOf(own, pronoun)} and ${predicate}.`,
    };
  }
}
