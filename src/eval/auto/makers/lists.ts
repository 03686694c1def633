import { yearPattern } from '../length-patterns.js';
import { type Draft, entryGold, headerGold, type Maker, type Material, namePattern } from '../material.js';
import { skillPattern } from '../word-forms.js';

/** More names than this are not asked for all at once. */
const MOST_LISTED = 8;

/** Employers, timeline, skills, languages, certificates, awards and an overview. */
export const makeLists: Maker = (material) => [
  ...employerList(material),
  ...namedList('languages', material.profile.languages, material),
  ...skillList(material),
  ...entryList('certificates', material.profile.certificates, material),
  ...entryList('awards', material.profile.awards, material),
  ...overview(material),
];

function employerList({ profile, employers, wording, text }: Material): Draft[] {
  if (employers.length === 0) return [];
  const gold = profile.roles.flatMap((role) => entryGold(role, text));
  const starts = profile.roles.flatMap(({ period }) =>
    period?.start === undefined ? [] : [period.start.year],
  );
  const names = employers.slice(0, MOST_LISTED).map(({ name }) => namePattern(name));
  const drafts: Draft[] = [
    { type: 'list', turns: [wording.say('employers', 'list')], gold, answer_all: names },
  ];
  if (starts.length > 0) {
    const [oldest, newest] = [Math.min(...starts), Math.max(...starts)];
    const answer_all = [oldest, newest].map(yearPattern);
    drafts.push({ type: 'list', turns: [wording.say('timeline', 'list')], gold, answer_all });
  }
  return drafts;
}

function namedList(
  kind: string,
  items: Material['profile']['languages'],
  { wording, text }: Material,
): Draft[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      turns: [wording.say(kind, 'list')],
      gold: items.map(({ statement }) => text.slice(statement.span)),
      answer_all: items.slice(0, MOST_LISTED).map(({ name }) => namePattern(name.text)),
    },
  ];
}

function skillList({ profile: { skills }, wording, text }: Material): Draft[] {
  if (skills.length === 0) return [];
  return [
    {
      type: 'list',
      turns: [wording.say('skills', 'list')],
      gold: skills.map(({ statement }) => text.slice(statement.span)),
      answer_any: skills.map(({ name }) => skillPattern(name.text)),
    },
  ];
}

function entryList(
  kind: 'certificates' | 'awards',
  entries: Material['profile']['certificates'],
  { wording, text }: Material,
): Draft[] {
  if (entries.length === 0) return [];
  return [
    {
      type: 'list',
      turns: [wording.say(kind, 'list')],
      gold: entries.flatMap((entry) => headerGold(entry, text)),
      answer_all: entries.slice(0, MOST_LISTED).map(({ name }) => namePattern(name.text)),
    },
  ];
}

function overview({ profile, wording, text }: Material): Draft[] {
  const gold = [
    ...profile.summary.map(({ span }) => text.slice(span)),
    ...profile.roles.flatMap((role) => entryGold(role, text)),
  ];
  return gold.length === 0 ? [] : [{ type: 'overview', turns: [wording.say('overview', 'you')], gold }];
}
