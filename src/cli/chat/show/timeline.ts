import type { TimelineEntry } from '../../../model/answer.js';
import { printable, type Terminal } from '../../terminal.js';
import { columnsOf, pad, truncate, wrap } from '../text/wrap.js';
import { canvas } from './style.js';
import { axis, bar, gapRow, type Scale } from './timeline-bars.js';
import { type DatedEntry, dated, findGaps, monthOf, periodLabel } from './timeline-dates.js';

/** From this width on, labels stand beside the bars instead of above them. */
const SIDE_BY_SIDE = 100;

/** The career drawn in characters: one bar for each entry over a common axis, so that overlaps and gaps show. */
export function timeline(
  entries: readonly TimelineEntry[],
  terminal: Terminal,
  now: { readonly year: number; readonly month: number },
): string[] {
  const { colours } = terminal;
  const thisMonth = monthOf(now.year, now.month);
  const known = dated(entries, thisMonth);
  const undated = entries.filter((entry) => !known.some((one) => one.entry === entry));
  if (entries.length === 0) return ['  The documents name no dated roles.'];
  const lines: string[] = [];
  if (known.length > 0) {
    const wide = canvas(terminal) >= SIDE_BY_SIDE;
    const labels = wide ? Math.min(60, Math.floor(canvas(terminal) * 0.45)) : 0;
    const scale: Scale = {
      from: Math.min(...known.map((one) => one.from)),
      to: Math.max(...known.map((one) => one.to)),
      columns: canvas(terminal) - labels - 4,
    };
    const margin = wide ? ' '.repeat(labels + 2) : '';
    lines.push(...axis(scale).map((line) => `  ${margin}${colours.dim(line)}`.trimEnd()));
    for (const one of known) lines.push(...row(one, scale, labels, terminal));
    const gaps = findGaps(known);
    if (gaps.length > 0) {
      const text = `no entry: ${gaps.map((gap) => gap.label).join(', ')}`;
      lines.push(
        ...labelled(truncate(text, wide ? labels : scale.columns), gapRow(gaps, scale), labels, colours.dim),
      );
    }
    lines.push(
      '',
      ...wrap(legend(known), canvas(terminal) - 2).map((line) => `  ${colours.dim(line.trim())}`),
    );
  }
  if (undated.length > 0) {
    lines.push(
      '',
      '  Without dates:',
      ...undated.map((entry) => `  · ${truncate(nameOf(entry), canvas(terminal) - 4)}`),
    );
  }
  return lines;
}

function row(one: DatedEntry, scale: Scale, labels: number, terminal: Terminal): string[] {
  const { colours } = terminal;
  const paint = one.entry.kind === 'role' ? colours.cyan : colours.dim;
  const columns = labels === 0 ? scale.columns : labels;
  const period = periodLabel(one.entry);
  const name = nameOf(one.entry);
  if (labels === 0) {
    const beside = columnsOf(name) + 2 + period.length <= columns;
    const title = beside
      ? [`  ${pad(name, columns - period.length)}${colours.dim(period)}`]
      : [...wrap(name, columns).map((line) => `  ${line}`), `  ${colours.dim(period)}`];
    return ['', ...title, `  ${paint(bar(one, scale))}`.trimEnd()];
  }
  const label = `${pad(truncate(name, columns - period.length - 2), columns - period.length - 2)}  ${period}`;
  return [`  ${pad(label, columns)}  ${paint(bar(one, scale))}`.trimEnd()];
}

function labelled(label: string, cells: string, labels: number, paint: (text: string) => string): string[] {
  if (labels === 0) return ['', `  ${paint(label)}`, `  ${paint(cells)}`.trimEnd()];
  return [`  ${paint(pad(label, labels))}  ${paint(cells)}`.trimEnd()];
}

function nameOf(entry: TimelineEntry): string {
  // An entry without a title bears its organisation's name.
  const parts = new Set([entry.title, entry.organisation].filter((part) => part !== null && part !== ''));
  return printable([...parts].join(', '));
}

function legend(known: readonly DatedEntry[]): string {
  const kinds = new Set(known.map((one) => one.entry.kind));
  return [
    kinds.has('role') ? '█ role' : '',
    kinds.has('volunteering') ? '▓ volunteering' : '',
    kinds.has('education') ? '▒ education' : '',
    known.some((one) => one.entry.current) ? '▶ goes on' : '',
    findGaps(known).length > 0 ? '· no entry' : '',
  ]
    .filter((part) => part !== '')
    .join('   ');
}
