import type { Entry, PartialDate, Period, Statement } from '../../model/profile.js';

/**
 * What is put in front of a statement, so that it can be found by its job and is never mistaken for another's:
 * `Staff Nurse at St Brigid's, 2019 – 2022, Cork`. The heading where there is no entry; else the empty string.
 */
export function contextOf(statement: Statement, entry: Entry | undefined): string {
  if (entry === undefined) return statement.heading ?? '';
  const period = entry.period === undefined ? undefined : periodText(entry.period);
  return [nameOf(entry), period, entry.place?.text].filter(Boolean).join(', ');
}

function nameOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'role':
    case 'volunteering':
      return joined([entry.title?.text, entry.organisation?.text], ' at ');
    case 'education':
      return joined([joined([entry.degree?.text, entry.area?.text], ' '), entry.institution?.text], ', ');
    case 'project':
      return joined([entry.name.text, entry.organisation?.text], ', ');
    default:
      return joined([entry.name.text, entry.issuer?.text], ', ');
  }
}

function joined(values: readonly (string | undefined)[], separator: string): string | undefined {
  const present = values.filter(Boolean);
  return present.length === 0 ? undefined : present.join(separator);
}

function periodText({ start, end }: Period): string | undefined {
  const last = end === 'present' ? 'Present' : end && dateText(end);
  return joined([start && dateText(start), last], ' – ');
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dateText({ year, month }: PartialDate): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  return name === undefined ? String(year) : `${name} ${year}`;
}
