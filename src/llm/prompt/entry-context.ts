import { formatPeriod } from '../../language/dates.js';
import type { Entry } from '../../model/profile.js';

/** What a statement belongs to, for the model and for verification: title, organisation, dates and place as known. */
export function entryContext(entry: Entry | undefined): string {
  if (entry === undefined) return '';
  const dates = entry.period === undefined ? '' : formatPeriod(entry.period);
  return [nameOf(entry), dates, entry.place?.text]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function nameOf(entry: Entry): string {
  const texts = (parts: readonly ({ readonly text: string } | undefined)[], separator: string) =>
    parts.flatMap((part) => part?.text ?? []).join(separator);
  switch (entry.kind) {
    case 'role':
    case 'volunteering':
      return texts([entry.title, entry.organisation], ' at ');
    case 'education':
      return texts([entry.degree, entry.area, entry.institution, entry.score], ', ');
    case 'project':
      return texts([entry.name, entry.organisation], ', ');
    default:
      return texts([entry.name, entry.issuer], ', ');
  }
}
