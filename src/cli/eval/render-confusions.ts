import type { Confusion } from '../../eval/scorecard/confusions.js';
import { count } from '../ingest/report.js';
import { printable, type Terminal } from '../terminal.js';

/** Patterns of a failure may be very long. */
const LONGEST_FAILURE = 160;

/** Failed questions to read, the same kinds together: in short, or with whole answers and citations. */
export function renderConfusions(
  confusions: readonly Confusion[],
  { colours, columns, isTerminal }: Terminal,
  isWhole: boolean,
): string {
  const groups = new Map<string, Confusion[]>();
  for (const confusion of confusions) {
    const kind = `${confusion.expected} → ${confusion.got}`;
    groups.set(kind, [...(groups.get(kind) ?? []), confusion]);
  }
  const cut = (text: string) => (isTerminal && !isWhole ? shorten(text, columns) : text);
  const lines = [...groups].flatMap(([kind, group]) => [
    '',
    `${colours.bold(kind)} (${count(group.length, 'question')})`,
    ...group.flatMap((confusion) => [
      cut(`  ${printable(`${confusion.id}: ${confusion.turns.join(' → ')}`)}`),
      ...(isWhole ? wholeLines(confusion) : shortLines(confusion)).map((line) => colours.dim(cut(line))),
    ]),
  ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function shortLines({ answer }: Confusion): string[] {
  const [first = ''] = answer.split('\n');
  return [`    ${printable(first)}`];
}

function wholeLines({ failures, answer, citations }: Confusion): string[] {
  return [
    ...failures.map((failure) => `    ! ${shorten(printable(failure), LONGEST_FAILURE)}`),
    ...answer.split('\n').map((line) => `    ${printable(line)}`),
    ...citations.map(
      ({ context, quote }, at) =>
        `    [${at + 1}] ${printable(context)}: “${printable(quote.replace(/\s+/g, ' '))}”`,
    ),
  ];
}

function shorten(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
}
