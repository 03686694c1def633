import type { Answer, Citation } from '../model/answer.js';
import type { EvalQuestion } from './question-set.js';

/** What is judged of one answer. */
export interface Verdict {
  readonly passed: boolean;
  /** Why it failed, in a few words each; empty where it passed. */
  readonly failures: readonly string[];
  readonly refused: boolean;
  /** A gold text stands in a citation (or holds it); undefined where the question names none. */
  readonly evidenceCited: boolean | undefined;
  /** Citations whose quote holds a gold text, of all citations; undefined where the question names none. */
  readonly citationPrecision: number | undefined;
  /** Citations whose quote is not the text at its place. Must be 0. */
  readonly wrongSpans: number;
  /** Sentences with a fact but without a marker. */
  readonly uncitedSentences: number;
  readonly sentences: number;
}

/** Judges an answer by its question. `textOf` gives a document's text. */
export function judge(question: EvalQuestion, answer: Answer, textOf: (document: string) => string | undefined): Verdict {
  const failures: string[] = [];
  const refused = answer.status === 'not_in_profile' || answer.status === 'declined';
  if (question.refuse && !refused) failures.push(`should be refused, was ${answer.status}`);
  if (!question.refuse && answer.status !== 'answered') failures.push(`should be answered, was ${answer.status}`);
  const text = normalise(answer.answer);
  for (const source of question.answer_all) if (!matches(source, text)) failures.push(`lacks /${source}/`);
  if (question.answer_any.length > 0 && !question.answer_any.some((source) => matches(source, text))) {
    failures.push(`lacks any of ${question.answer_any.map((source) => `/${source}/`).join(' ')}`);
  }
  for (const source of question.answer_none) if (matches(source, text)) failures.push(`says /${source}/`);
  const gold = question.gold.map(normalise).filter((each) => each !== '');
  const citesGold = (citation: Citation): boolean => {
    const quote = normalise(citation.quote);
    return gold.some((each) => quote.includes(each) || (quote !== '' && each.includes(quote)));
  };
  const evidenceCited = gold.length === 0 || question.refuse ? undefined : answer.citations.some(citesGold);
  if (evidenceCited === false) failures.push('no citation proves it');
  const wrongSpans = answer.citations.filter(({ document, start, end, quote }) => quote === '' || textOf(document)?.slice(start, end) !== quote).length;
  if (wrongSpans > 0) failures.push(`${wrongSpans} wrong span${wrongSpans === 1 ? '' : 's'}`);
  const markers = [...answer.answer.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
  const unknown = markers.filter((id) => !answer.citations.some((citation) => citation.id === id));
  if (unknown.length > 0) failures.push(`markers without citation: ${unknown.join(', ')}`);
  const sentences = sentencesOf(answer.answer);
  return {
    passed: failures.length === 0,
    failures,
    refused,
    evidenceCited,
    citationPrecision: evidenceCited === undefined || answer.citations.length === 0 ? undefined : answer.citations.filter(citesGold).length / answer.citations.length,
    wrongSpans,
    uncitedSentences: answer.status === 'answered' && answer.citations.length > 0 ? sentences.filter((each) => !/\[\d+\]/.test(each) && !/:$/.test(each.trim()) && !/documents don[’']t/.test(each)).length : 0,
    sentences: sentences.length,
  };
}

function matches(source: string, text: string): boolean {
  return new RegExp(source, 'i').test(text);
}

/** Quotes, dashes inside white space and white space as one; Markdown emphasis and case folded for gold texts. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u201f]/g, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

function sentencesOf(answer: string): string[] {
  return answer.split(/\n+|(?<=\][.!?])\s+/).filter((part) => part.trim() !== '');
}
