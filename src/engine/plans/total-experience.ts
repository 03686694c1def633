import { coveredTime, formatDuration } from '../career/duration.js';
import { numberOf } from '../understand/time.js';
import { periodLabel, roleLabel } from '../write/labels.js';
import { capital, dated } from '../write/phrases.js';
import { item, proofOf, sentence, spansHolding } from '../write/sentences.js';
import { noDates } from './no-dates.js';
import { answered, type Plan } from './plan.js';

export const totalExperience: Plan = (context) => {
  const { career, profile, person, question } = context;
  const total = coveredTime(
    career.dated.map((role) => role.period),
    career.today,
  );
  const [first] = career.dated;
  if (total === undefined || first === undefined)
    return noDates(context, 'the jobs, so no total can be computed');
  const sources = career.dated.flatMap((role) =>
    role.period === undefined ? [] : proofOf(role, profile.statements),
  );
  const asked =
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s*\+?\s*years?\b/i.exec(
      question.text,
    );
  const needed = asked === null ? undefined : numberOf(asked[1] ?? '');
  const verdict =
    needed === undefined || !question.yesNo ? '' : total.months >= needed * 12 ? 'Yes: ' : 'No: ';
  const since = periodLabel(first.period).split(' – ')[0];
  const text = `${verdict}${person.subject} has ${formatDuration(total)} of work experience since ${since}, by the dates of the documents, overlaps counted once`;
  const dates = career.dated.flatMap((role) => (role.period === undefined ? [] : [role.period.span]));
  const summands = [...career.dated].reverse().slice(0, MOST_SUMMANDS);
  return answered(
    [
      sentence(text, ...spansHolding(dates.slice(0, MOST_SUMMANDS), profile.statements)),
      ...summands.map((role) =>
        item(`${capital(roleLabel(role))}${dated(role)}`, ...proofOf(role, profile.statements)),
      ),
    ],
    [],
    { facts: [{ text: `${text}.`, sources }] },
  );
};

/** Most jobs shown of a sum. */
const MOST_SUMMANDS = 14;
