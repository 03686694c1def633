import type { RebuildReport } from '../../compose.js';
import type { DocumentProblem } from '../../model/document.js';
import { printable, type Terminal } from '../terminal.js';

/** One line for each file that could not be used, or that its owner should mend; the others serve. */
export function warnOfProblems(problems: readonly DocumentProblem[], err: Terminal): void {
  for (const { message, loaded } of problems) {
    err.line(`${err.colours.yellow(loaded === true ? 'note:' : 'skipped:')} ${printable(message)}`);
  }
}

/** What an ingest did, in one line. */
export function describeRebuild({ documents, chunks, embedded, backend }: RebuildReport): string {
  const kept = chunks - embedded;
  const reused = kept > 0 ? `, ${kept} unchanged` : '';
  return `Indexed ${count(documents, 'document')}: ${count(chunks, 'passage')}${reused} (${backend} index).`;
}

/** `1 document`, `2 documents`. */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
