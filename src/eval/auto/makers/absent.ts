import { readSections } from '../data-file.js';
import type { Draft, Maker, Material } from '../material.js';
import { hashText } from '../pick.js';

/** A name of names.txt. */
export interface ListedName {
  readonly group: string;
  readonly name: string;
  readonly spellings: readonly string[];
}

const MOST = { skill: 10, near: 8, employer: 5, language: 4, degree: 3 } as const;
/** Shorter names stand inside all sorts of words. */
const LEAST_LETTERS = 4;
const NEVER_A_YES = ['^\\W*yes\\b'];

/** Skills that the documents don't name, some of them near to those that they do. */
export const makeAbsentSkills: Maker = (material) => {
  const { wording } = material;
  const near = nearNames(material);
  const far = absentNames('skill', material).filter(({ name }) => !near.includes(name));
  const names = [...near.slice(0, MOST.near), ...far.slice(0, MOST.skill).map(({ name }) => name)];
  return names.map(
    (skill): Draft => ({
      type: near.includes(skill) ? 'near-skill' : 'absent-skill',
      turns: [wording.say('absent-skill', skill, { skill })],
      refuse: true,
      answer_none: NEVER_A_YES,
    }),
  );
};

/** Employers, languages and degrees that the documents don't name. */
export const makeAbsentOthers: Maker = (material) => [
  ...absentDrafts('absent-employer', 'employer', 'org', material),
  ...absentDrafts('absent-language', 'language', 'language', material),
  ...absentDrafts('absent-degree', 'degree', 'degree', material),
];

function absentDrafts(
  type: string,
  section: 'employer' | 'language' | 'degree',
  placeholder: string,
  material: Material,
): Draft[] {
  const kind = section === 'language' ? 'language' : type;
  return absentNames(section, material)
    .slice(0, MOST[section])
    .map(({ name }) => ({
      type,
      turns: [material.wording.say(kind, name, { [placeholder]: name })],
      refuse: true,
      answer_none: NEVER_A_YES,
    }));
}

/** The absent names of a section: one of each group in turn, in an order that differs from person to person. */
export function absentNames(section: string, material: Material): ListedName[] {
  const salt = `${material.seed} ${material.profile.statements[0]?.text ?? ''}`;
  const byGroup = new Map<string, ListedName[]>();
  for (const listed of listedNames(section)) {
    if (!isAbsent(listed, material)) continue;
    byGroup.set(listed.group, [...(byGroup.get(listed.group) ?? []), listed]);
  }
  const groups = [...byGroup.values()].map((names) =>
    names.sort((a, b) => hashText(`${salt} ${a.name}`) - hashText(`${salt} ${b.name}`)),
  );
  const longest = Math.max(0, ...groups.map((names) => names.length));
  return Array.from({ length: longest }, (_, round) => groups.flatMap((names) => names[round] ?? [])).flat();
}

/** Names that are near to one that the documents have, and stand nowhere themselves. */
function nearNames({ text }: Material): string[] {
  const pairs = (readSections('names.txt').get('near') ?? []).map((line) => {
    const [present = '', near = ''] = line.split(': ');
    return { present: present.trim(), near: near.trim() };
  });
  return [
    ...new Set(
      pairs.filter(({ present, near }) => text.names(present) && !text.names(near)).map(({ near }) => near),
    ),
  ];
}

function isAbsent({ spellings }: ListedName, { text }: Material): boolean {
  return spellings.every((name) => !text.names(name) && (name.length < LEAST_LETTERS || !text.holds(name)));
}

function listedNames(section: string): ListedName[] {
  return (readSections('names.txt').get(section) ?? []).map((line) => {
    const [group = '', rest = ''] = line.split(/: (.*)/);
    const [name = '', others = ''] = rest.split(' = ');
    const spellings = [name.replace(/^(?:an?|the) /, ''), ...others.split(',')];
    return {
      group,
      name: name.trim(),
      spellings: spellings.map((each) => each.trim()).filter((each) => each !== ''),
    };
  });
}
