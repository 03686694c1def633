import { coveredTime, formatDuration } from '../career/duration.js';
import { numberOf } from '../understand/time.js';
import { periodLabel } from '../write/labels.js';
import { listed } from '../write/phrases.js';
import { proofOf, sentence } from '../write/sentences.js';
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
  const text = `${verdict}${person.subject} has ${formatDuration(total)} of work experience in the documents’ dates, overlaps counted once (from ${periodLabel(first.period).split(' – ')[0]})`;
  const lines = career.dated.map(
    (role) => `${role.organisation?.text ?? role.title?.text ?? 'role'} ${periodLabel(role.period)}`,
  );
  return answered(
    [
      sentence(text, ...unique(sources).slice(0, 14)),
      sentence(`It adds up ${listed(lines.slice(0, 14), 'and')}`, ...unique(sources).slice(0, 14)),
    ],
    [],
    {
      facts: [{ text: `${text}.`, sources: unique(sources) }],
    },
  );
};

function unique<T extends { readonly document: string; readonly start: number }>(spans: readonly T[]): T[] {
  return [...new Map(spans.map((span) => [`${span.document}#${span.start}`, span])).values()];
}
