import { lengthPatterns, yearPattern } from '../length-patterns.js';
import { type Draft, headerGold, type Maker } from '../material.js';
import { lengthOf, stretchOf } from '../months.js';

/** How long at each employer, and in total. */
export const makeTenures: Maker = ({ employers, wording, text }) =>
  employers.flatMap(({ name, roles, length, isCurrent }): Draft[] => {
    if (length === undefined || length.months === 0) return [];
    const kind = isCurrent && roles.length === 1 ? 'tenure-now' : 'tenure';
    return [
      {
        type: 'tenure',
        turns: [wording.say(kind, name, { org: name })],
        gold: roles.flatMap((role) => headerGold(role, text)),
        answer_any: lengthPatterns(length),
      },
    ];
  });

/** The whole career; nothing where a job has no dates, since then a total can't be told. */
export const makeTotal: Maker = ({ profile, wording, text, today }) => {
  const dated = profile.roles.filter(({ period }) => period !== undefined);
  const stretches = dated
    .map(({ period }) => stretchOf(period, today))
    .filter((stretch) => stretch !== undefined);
  if (stretches.length === 0 || stretches.length < dated.length) return [];
  return ['a', 'b'].map((key) => ({
    type: 'total',
    turns: [wording.say('total', key)],
    gold: dated.flatMap((role) => headerGold(role, text)),
    answer_any: lengthPatterns(lengthOf(stretches)),
  }));
};

const WRONG_BY_YEARS = 2;
const MOST_FALSE_PREMISES = 3;

/** Years that are wrong at both ends: the true ones must be said, and never "yes". */
export const makeFalsePremises: Maker = ({ employers, wording, text }) =>
  employers
    .flatMap(({ name, roles }): Draft[] => {
      const [role, ...others] = roles;
      const { start, end } = role?.period ?? {};
      if (
        role === undefined ||
        others.length > 0 ||
        start === undefined ||
        end === undefined ||
        end === 'present'
      )
        return [];
      const values = {
        org: name,
        from: String(start.year - WRONG_BY_YEARS),
        to: String(end.year + WRONG_BY_YEARS),
      };
      return [
        {
          type: 'false-premise',
          turns: [wording.say('false-years', name, values)],
          gold: headerGold(role, text),
          answer_all: [yearPattern(start.year), yearPattern(end.year)],
          answer_none: ['^\\W*yes\\b'],
        },
      ];
    })
    .slice(0, MOST_FALSE_PREMISES);
