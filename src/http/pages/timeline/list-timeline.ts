import type { TimelineEntry } from '../../../model/answer.js';
import { formatPeriod } from '../dates.js';
import { type Html, html } from '../html.js';
import { describeEntry, questionAbout } from './entry-words.js';

const KINDS = { role: 'Role', volunteering: 'Volunteering', education: 'Education' } as const;

/** The whole career as a table, for those who do not see the drawing or rather read. */
export function tableOf(entries: readonly TimelineEntry[]): Html {
  return html`<details class="table">
<summary>The same as a table</summary>
<table>
<thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Where</th></tr></thead>
<tbody>
${entries.map(
  (entry) =>
    html`<tr><td>${formatPeriod(entry) || 'no date'}</td><th scope="row">${entry.title}<span class="kind">${KINDS[entry.kind]}</span></th><td>${[entry.organisation, entry.place].filter((part) => part !== null).join(', ')}</td></tr>`,
)}
</tbody>
</table>
</details>`;
}

/** What has no date stands apart, and can be asked about all the same. */
export function undatedList(entries: readonly TimelineEntry[], name: string): Html | undefined {
  const undated = entries.filter(({ start, end, current }) => start === null && end === null && !current);
  if (undated.length === 0) return undefined;
  return html`<h3>Without dates</h3>
<ul class="plain">
${undated.map((entry) => html`<li><a href="#chat" data-ask="${questionAbout(entry, name)}">${describeEntry(entry)}</a></li>`)}
</ul>`;
}
