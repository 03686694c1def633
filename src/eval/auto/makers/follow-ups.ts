import { fold } from '../documents-text.js';
import type { Employer } from '../employers.js';
import { lengthPatterns, monthPatterns, yearPattern } from '../length-patterns.js';
import { type Draft, headerGold, type Maker, type Material, namePattern } from '../material.js';
import { spread } from '../pick.js';
import { skillPattern } from '../word-forms.js';
import { absentNames } from './absent.js';
import { skillGold } from './skills.js';

const MOST_EMPLOYERS = 6;
const MOST_SKILL_PAIRS = 4;

/** What the other makers ask whole, asked after another question: about an employer, after a yes, after a refusal. */
export const makeFollowUps: Maker = (material) => [
  ...spread(
    material.employers.filter(({ roles }) => roles.length === 1),
    MOST_EMPLOYERS,
  ).flatMap((employer, at) => employerDrafts(employer, at, material)),
  ...skillDrafts(material),
];

function employerDrafts(employer: Employer, at: number, { wording, text }: Material): Draft[] {
  const { name, roles, length, isCurrent } = employer;
  const [role] = roles;
  if (role === undefined) return [];
  const gold = headerGold(role, text);
  const turns = (kind: string) => [wording.say('open', name, { org: name }), wording.say(kind, name)];
  const start = role.period?.start;
  const month = start?.month === undefined ? {} : { answer_any: monthPatterns(start.year, start.month) };
  const drafts: (Draft | undefined)[] = [
    length === undefined || length.months === 0
      ? undefined
      : {
          type: 'followup',
          turns: turns(isCurrent ? 'follow-tenure-now' : 'follow-tenure'),
          gold,
          answer_any: lengthPatterns(length),
        },
    role.title === undefined
      ? undefined
      : { type: 'followup', turns: turns('follow-title'), gold, answer_all: [namePattern(role.title.text)] },
    start === undefined
      ? undefined
      : {
          type: 'followup',
          turns: turns('follow-start'),
          gold,
          answer_all: [yearPattern(start.year)],
          ...month,
        },
  ];
  // Two of the three for each employer, in turn.
  return drafts
    .filter((draft, each) => draft !== undefined && each !== at % drafts.length)
    .filter((draft) => draft !== undefined);
}

/** A skill after a skill, a skill after a refusal, and a refusal after a skill. */
function skillDrafts(material: Material): Draft[] {
  const { profile, wording } = material;
  const skills = [...new Map(profile.skills.map((skill) => [fold(skill.name.text), skill])).values()];
  const absent = absentNames('skill', material);
  return spread(skills, MOST_SKILL_PAIRS).flatMap((skill, at): Draft[] => {
    const missing = absent[absent.length - 1 - at]?.name;
    const { text: name } = skill.name;
    if (missing === undefined) return [];
    const present = {
      type: 'followup',
      gold: skillGold(name, [skill.statement], material),
      answer_all: [skillPattern(name)],
      answer_none: ['^\\W*no\\b'],
    };
    return [
      {
        ...present,
        turns: [
          wording.say('skill', name, { skill: missing }),
          wording.say('follow-also', name, { skill: name }),
        ],
      },
      {
        type: 'followup',
        turns: [
          wording.say('skill', name, { skill: name }),
          wording.say('follow-also', name, { skill: missing }),
        ],
        refuse: true,
        answer_none: ['^\\W*yes\\b'],
      },
    ];
  });
}
