import type { Citation } from '../../../model/answer.js';
import { printable, type Terminal } from '../../terminal.js';
import { columnsOf, wrap } from '../text/wrap.js';
import { measure } from './style.js';

/** Lines of one quote under an answer; `/sources` shows all of it. */
const QUOTE_LINES = 3;

/** The citations under an answer: number, role and dates, document, and the quoted line. */
export function footnotes(citations: readonly Citation[], terminal: Terminal, whole = false): string[] {
  return citations.flatMap((citation) => footnote(citation, terminal, whole));
}

function footnote(citation: Citation, terminal: Terminal, whole: boolean): string[] {
  const { colours } = terminal;
  const marker = `[${citation.id}]`;
  const hang = 2 + columnsOf(marker) + 1;
  const columns = measure(terminal) - hang;
  const place = [citation.context, citation.document].filter((part) => part !== '').map(printable);
  const quote = printable(citation.quote).replace(/\s+/g, ' ').trim();
  const quoted = wrap(`“${quote}”`, columns);
  const shown = whole || quoted.length <= QUOTE_LINES ? quoted : shorten(quoted);
  const indent = ' '.repeat(hang);
  return [
    ...wrap(place.join(' · '), columns).map(
      (line, index) => (index === 0 ? `  ${colours.cyan(marker)} ` : indent) + line,
    ),
    ...shown.map((line) => indent + colours.dim(line)),
  ];
}

function shorten(lines: readonly string[]): string[] {
  const kept = lines.slice(0, QUOTE_LINES);
  const last = kept.pop() ?? '';
  // A word gives way to the ellipsis; a line without spaces loses its end.
  const shorter = /\s/.test(last) ? last.replace(/\s+\S*$/, '') : last.slice(0, -2);
  return [...kept, `${shorter} …`];
}
