import type { PartialDate, Role } from '../../../model/profile.js';
import { fold } from '../documents-text.js';
import { coreName, type Employer } from '../employers.js';
import { monthPatterns, yearPattern } from '../length-patterns.js';
import { type Draft, entryGold, headerGold, type Maker, type Material, namePattern } from '../material.js';

/** Title, employer, place and work of each job. */
export const makeAttributes: Maker = (material) =>
  material.employers.flatMap((employer) => [
    ...titleDrafts(employer, material),
    ...placeDrafts(employer, material),
    {
      type: 'work',
      turns: [material.wording.say('did-what', employer.name, { org: employer.name })],
      gold: employer.roles.flatMap((role) => entryGold(role, material.text)),
      answer_all: [namePattern(employer.name)],
    },
  ]);

function titleDrafts(employer: Employer, { wording, text, profile }: Material): Draft[] {
  const titled = employer.roles.filter((role) => role.title !== undefined);
  const [latest] = titled;
  if (latest?.title === undefined || titled.length < employer.roles.length) return [];
  const gold = titled.flatMap((role) => headerGold(role, text));
  const titles = titled.map(({ title }) => namePattern(title?.text ?? ''));
  const kind = titled.length === 1 && employer.isCurrent ? 'title-now' : 'title';
  const { name } = employer;
  const asked = { type: 'title', turns: [wording.say(kind, name, { org: name })], gold, answer_any: titles };
  const { title } = latest;
  const isUnique =
    profile.roles.filter((role) => fold(role.title?.text ?? '').includes(fold(title.text))).length === 1;
  if (!isUnique) return [asked];
  const reverse = {
    type: 'employer',
    turns: [wording.say('employer-of-title', title.text, { title: coreName(title.text) })],
    gold: entryGold(latest, text),
    answer_all: [namePattern(name)],
  };
  const coreIsUnique =
    profile.roles.filter((role) => fold(role.title?.text ?? '').includes(fold(coreName(title.text))))
      .length === 1;
  return coreIsUnique ? [asked, reverse] : [asked];
}

function placeDrafts({ name, roles }: Employer, { wording, text }: Material): Draft[] {
  const [role, ...others] = roles;
  if (role?.place === undefined || others.some(({ place }) => place?.text !== role.place?.text)) return [];
  return [
    {
      type: 'place',
      turns: [wording.say('place', name, { org: name })],
      gold: [text.slice(role.place.span), ...headerGold(role, text)],
      answer_all: [namePattern(role.place.text)],
    },
  ];
}

/** Start, end, both, and whether it goes on, for each employer with one stint. */
export const makeDates: Maker = (material) =>
  material.employers.flatMap((employer, at) => {
    const [role, ...others] = employer.roles;
    if (role === undefined || others.length > 0) return [];
    const drafts = [startDraft, endDraft, bothDraft, stillDraft].map((draft) =>
      draft(role, employer.name, material),
    );
    // Two of the four for each employer, in turn.
    return [drafts[at % 4], drafts[(at + 1 + (at % 3)) % 4]].filter((draft) => draft !== undefined);
  });

function startDraft(role: Role, name: string, { wording, text }: Material): Draft | undefined {
  const start = role.period?.start;
  if (start === undefined) return undefined;
  return dateDraft([wording.say('start', name, { org: name })], [start], headerGold(role, text));
}

function endDraft(role: Role, name: string, { wording, text }: Material): Draft | undefined {
  const end = role.period?.end;
  if (end === undefined || end === 'present') return undefined;
  return dateDraft([wording.say('end', name, { org: name })], [end], headerGold(role, text));
}

function bothDraft(role: Role, name: string, { wording, text }: Material): Draft | undefined {
  const { start, end } = role.period ?? {};
  if (start === undefined || end === undefined || end === 'present') return undefined;
  const turns = [wording.say('dates', name, { org: name })];
  const years = [start, end].map(({ year }) => yearPattern(year));
  return { type: 'dates', turns, gold: headerGold(role, text), answer_all: years };
}

function stillDraft(role: Role, name: string, { wording, text }: Material): Draft | undefined {
  const end = role.period?.end;
  if (end === undefined) return undefined;
  return {
    type: 'dates',
    turns: [wording.say('still', name, { org: name })],
    gold: headerGold(role, text),
    answer_any: end === 'present' ? ['present|current|still|since|today|now'] : [yearPattern(end.year)],
  };
}

/** The year must be said, and the month where it is known. */
function dateDraft(turns: readonly string[], dates: readonly PartialDate[], gold: string[]): Draft {
  const [date] = dates;
  return {
    type: 'dates',
    turns,
    gold,
    answer_all: dates.map(({ year }) => yearPattern(year)),
    ...(date?.month === undefined ? {} : { answer_any: monthPatterns(date.year, date.month) }),
  };
}
