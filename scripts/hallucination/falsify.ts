import { type Draft, faithfulDrafts } from './faithful.js';
import {
  DEGREES,
  EMPLOYERS,
  INFLATIONS,
  NUMBER_WORDS,
  PLACES,
  RESULTS,
  TECHNOLOGIES,
  TITLES,
} from './false-words.js';
import { movedFacts } from './moved-facts.js';
import type { Random } from './random.js';
import type { PersonSeed } from './seeds.js';
import type { Pronoun } from './third-person.js';

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
