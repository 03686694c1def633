import type { TimelineEntry } from '../../../model/answer.js';
import { formatDate, formatPeriod } from '../dates.js';

/** What a profile card calls a role of which neither title nor organisation is known. */
const UNNAMED = 'Role';

/** An entry in a line: `Ward Sister at Harbour Hospital, Apr 2022 – present`. */
export function describeEntry(entry: TimelineEntry): string {
  return [whatAndWhere(entry), formatPeriod(entry)].filter((part) => part !== '').join(', ');
}

/** The question that a click on an entry asks. It names what the documents name, so that the answer is about it. */
export function questionAbout(entry: TimelineEntry, name: string): string {
  const { title, organisation } = entry;
  const hasTitle = title !== organisation && title !== UNNAMED;
  if (entry.kind === 'education') {
    return hasTitle
      ? `When and where did ${name} study ${title}?`
      : `What did ${name} study at ${organisation ?? title}?`;
  }
  if (hasTitle) return `What did ${name} do as ${whatAndWhere(entry)}?`;
  if (organisation !== null) return `What did ${name} do at ${organisation}?`;
  return `What did ${name} do${duringWords(entry)}?`;
}

function duringWords({ start, end, current }: TimelineEntry): string {
  const from = start === null ? '' : formatDate(start);
  if (current) return from === '' ? ' lately' : ` since ${from}`;
  const until = end === null ? '' : formatDate(end);
  if (from === '' || until === '' || from === until) return from + until === '' ? '' : ` in ${from || until}`;
  return ` between ${from} and ${until}`;
}

function whatAndWhere({ title, organisation }: TimelineEntry): string {
  return organisation === null || organisation === title ? title : `${title} at ${organisation}`;
}
