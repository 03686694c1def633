import type { Answer, Citation } from '../model/answer.js';
import { type AnswerSentence, answerSentences, countWords } from './answer-sentences.js';
import { normalise } from './normalise.js';
import { compilePattern } from './pattern.js';
import type { EvalQuestion } from './question-set.js';

export { normalise } from './normalise.js';

/** What is judged of one answer. */
export interface Verdict {
  readonly passed: boolean;
  /** Why it failed, in a few words each; empty where it passed. */
  readonly failures: readonly string[];
  readonly refused: boolean;
  /** A gold text stands in a citation (or holds it); undefined where the question names none or wants a refusal. */
  readonly evidenceCited: boolean | undefined;
  /** Citations whose quote holds a gold text, of all citations; undefined as above, or without citations. */
  readonly citationPrecision: number | undefined;
  /** Citations whose quote is not the text at its place. Must be 0. */
  readonly wrongSpans: number;
  /** Sentences with a fact but without a marker. */
  readonly uncitedSentences: number;
  /** Sentences that state a fact of the candidate. */
  readonly factualSentences: number;
  readonly sentences: number;
  readonly words: number;
}

/** Gives a document's text, or undefined where there is no such document. */
export type TextOf = (document: string) => string | undefined;

/** Judges an answer by its question. */
export function judge(question: EvalQuestion, answer: Answer, textOf: TextOf): Verdict {
  const refused = answer.status === 'not_in_profile' || answer.status === 'declined';
  const evidence = judgeEvidence(question, answer.citations);
  const wrongSpans = answer.citations.filter((citation) => !isInPlace(citation, textOf)).length;
  const sentences = answerSentences(answer.answer);
  const factual = sentences.filter((sentence) => statesFact(sentence, question, answer));
  const failures = [
    ...statusFailures(question, answer),
    ...wordFailures(question, normalise(answer.answer)),
    ...(evidence.evidenceCited === false ? ['no citation proves it'] : []),
    ...(wrongSpans > 0 ? [`${wrongSpans} wrong span${wrongSpans === 1 ? '' : 's'}`] : []),
    ...markerFailures(answer),
  ];
  return {
    passed: failures.length === 0,
    failures,
    refused,
    ...evidence,
    wrongSpans,
    uncitedSentences: factual.filter(({ hasMarker }) => !hasMarker).length,
    factualSentences: factual.length,
    sentences: sentences.length,
    words: countWords(answer.answer),
  };
}

function statusFailures({ refuse }: EvalQuestion, { status }: Answer): string[] {
  if (refuse && status !== 'not_in_profile' && status !== 'declined')
    return [`should be refused, was ${status}`];
  if (!refuse && status !== 'answered') return [`should be answered, was ${status}`];
  return [];
}

function wordFailures(question: EvalQuestion, text: string): string[] {
  const matches = (source: string) => compilePattern(source).test(text);
  const { answer_all, answer_any, answer_none } = question;
  const lacksAny = answer_any.length > 0 && !answer_any.some(matches);
  return [
    ...answer_all.filter((source) => !matches(source)).map((source) => `lacks /${source}/`),
    ...(lacksAny ? [`lacks any of ${answer_any.map((source) => `/${source}/`).join(' ')}`] : []),
    ...answer_none.filter(matches).map((source) => `says /${source}/`),
  ];
}

function markerFailures({ answer, citations }: Answer): string[] {
  const ids = new Set(citations.map(({ id }) => id));
  const unknown = [...answer.matchAll(/\[(\d+)\]/g)]
    .map((match) => Number(match[1]))
    .filter((id) => !ids.has(id));
  return unknown.length === 0 ? [] : [`markers without citation: ${unknown.join(', ')}`];
}

function judgeEvidence(
  question: EvalQuestion,
  citations: readonly Citation[],
): Pick<Verdict, 'evidenceCited' | 'citationPrecision'> {
  const gold = question.gold.map(normalise).filter((text) => text !== '');
  if (gold.length === 0 || question.refuse) return { evidenceCited: undefined, citationPrecision: undefined };
  const proving = citations.filter((citation) => {
    const quote = normalise(citation.quote);
    return gold.some((text) => quote.includes(text) || (quote !== '' && text.includes(quote)));
  });
  return {
    evidenceCited: proving.length > 0,
    citationPrecision: citations.length === 0 ? undefined : proving.length / citations.length,
  };
}

function isInPlace({ document, start, end, quote }: Citation, textOf: TextOf): boolean {
  return quote !== '' && textOf(document)?.slice(start, end) === quote;
}

/**
 * Whether a sentence needs a marker. In a refusal, what is cited as nearest does. Where an answer cites nothing at all
 * it is small talk, unless it names a number or was to prove something.
 */
function statesFact(
  sentence: AnswerSentence,
  question: EvalQuestion,
  { status, citations }: Answer,
): boolean {
  if (!sentence.isFactual) return false;
  if (status === 'declined' || status === 'clarify') return false;
  if (status === 'not_in_profile') return sentence.hasMarker || /“[^”]*”/.test(sentence.text);
  return citations.length > 0 || question.gold.length > 0 || /\d/.test(sentence.text);
}
