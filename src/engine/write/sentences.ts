import type { Span } from '../../model/document.js';
import type { CitedSentence } from '../../model/evidence.js';
import type { Entry, Statement } from '../../model/profile.js';
import { isRole } from './labels.js';

/** Longest quotation inside an answer, in characters: beyond it the reader opens the citation. */
const LONGEST_QUOTE = 320;

/** A statement in quotation marks, its final full stop left to the sentence around it. */
export function quoted(statement: Statement): string {
  const text = statement.text.replace(/[\s.;,:]+$/u, '');
  if (text.length <= LONGEST_QUOTE) return `“${text}”`;
  const cut = text.slice(0, LONGEST_QUOTE);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE / 2))} …”`;
}

/** A sentence that cites statements. A final full stop is set after the markers, when the answer is numbered. */
export function sentence(text: string, ...sources: readonly (Statement | Span | undefined)[]): CitedSentence {
  const spans = sources.flatMap((source) =>
    source === undefined ? [] : 'span' in source ? [source.span] : [source],
  );
  return { text, spans };
}

/** A sentence without a factual claim. */
export const plain = (text: string): CitedSentence => ({ text, spans: [] });

/** The sentences with a verdict before the first: "Yes: …". Nothing is put before where the lead is empty. */
export const withLead = (lead: string, [first, ...rest]: readonly CitedSentence[]): CitedSentence[] =>
  first === undefined ? [] : [lead === '' ? first : { ...first, text: `${lead} ${first.text}` }, ...rest];

/** A list item: its own line. */
export function item(text: string, ...sources: readonly (Statement | Span | undefined)[]): CitedSentence {
  return sentence(`- ${text}`, ...sources);
}

/**
 * The lines that prove what an entry is called, where and when it was: its header lines that hold the title,
 * organisation, date and place, and the sentence that names the employer where only a sentence does.
 */
export function proofOf(entry: Entry, statements: readonly Statement[]): Span[] {
  const fields: (Span | undefined)[] = [entry.period?.span];
  if (isRole(entry)) fields.push(entry.title?.span, entry.organisation?.span);
  else if (entry.kind === 'education')
    fields.push(entry.institution?.span, entry.degree?.span, entry.area?.span);
  else fields.push(entry.name.span);
  return spansHolding(fields, statements);
}

/** The statements that hold the given fields, each once, in the order given; a field outside them stands for itself. */
export function spansHolding(
  fields: readonly (Span | undefined)[],
  statements: readonly Statement[],
): Span[] {
  const spans: Span[] = [];
  for (const field of fields) {
    if (field === undefined || field.end <= field.start) continue;
    const holder = statements.find(
      ({ span }) => span.document === field.document && span.start <= field.start && field.end <= span.end,
    );
    const span = holder?.span ?? field;
    if (!spans.some((known) => known.document === span.document && known.start === span.start))
      spans.push(span);
  }
  return spans;
}
