import type { TimelineEntry } from '../../../model/answer.js';
import { formatPeriod } from '../dates.js';

/** An entry in a line: `Ward Sister at Harbour Hospital, Apr 2022 – present`. */
export function describeEntry(entry: TimelineEntry): string {
  const when = formatPeriod(entry);
  return when === '' ? whatAndWhere(entry) : `${whatAndWhere(entry)}, ${when}`;
}

/** The question that a click on an entry asks. It names what the documents name, so that the answer is about it. */
export function questionAbout(entry: TimelineEntry): string {
  if (entry.kind === 'education') {
    const where = entry.organisation === null || entry.organisation === entry.title ? '' : ` at ${entry.organisation}`;
    return where === '' ? `What was studied at ${entry.title}?` : `What was studied${where}?`;
  }
  const when = formatPeriod(entry);
  return `What was done as ${whatAndWhere(entry)}${when === '' ? '' : ` (${when})`}?`;
}

function whatAndWhere({ title, organisation }: TimelineEntry): string {
  return organisation === null || organisation === title ? title : `${title} at ${organisation}`;
}
