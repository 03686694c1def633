import type { Answer, AnswerMode, AnswerStatus, Citation } from '../../model/answer.js';
import { asCount, asString, asStrings, isObject, type Unknown } from './guards.js';

/** What the widget shows of a profile; the server sends more. */
export interface ProfileHead {
  /** '' where the documents give none. */
  readonly name: string;
  readonly headline: string;
  readonly disclosure: string;
  readonly suggestedQuestions: readonly string[];
  /** Undefined where the server does not say. */
  readonly protocol: number | undefined;
}

/** The facts of an answer that are known before its text. */
export interface AnswerHead {
  readonly conversationId: string;
  readonly answerId: string;
  readonly status: AnswerStatus;
  readonly mode: AnswerMode;
}

const STATUSES: readonly AnswerStatus[] = ['answered', 'not_in_profile', 'declined', 'clarify'];

/** What a server calls a candidate whose documents give no name; the widget then says it in its own language. */
const UNNAMED = 'the candidate';

/** Reads `GET /api/profile`, with blanks for what is missing; null where it is no profile at all. */
export function readProfile(value: unknown): ProfileHead | null {
  if (!isObject(value) || typeof value.name !== 'string') return null;
  return {
    name: value.name === UNNAMED ? '' : value.name,
    headline: asString(value.headline),
    disclosure: asString(value.disclosure),
    suggestedQuestions: asStrings(value.suggestedQuestions),
    protocol: typeof value.protocol === 'number' ? value.protocol : undefined,
  };
}

/** Reads the data of a `data-answer` part. A status that this widget doesn't know reads as an answer. */
export function readAnswerHead(value: Unknown): AnswerHead {
  return {
    conversationId: asString(value.conversationId),
    answerId: asString(value.answerId),
    status: STATUSES.find((status) => status === value.status) ?? 'answered',
    mode: value.mode === 'llm' ? 'llm' : 'extractive',
  };
}

/** Reads one citation; null where it has no number or no quote to show. */
export function readCitation(value: unknown): Citation | null {
  if (!isObject(value)) return null;
  const id = asCount(value.id, -1);
  const quote = asString(value.quote);
  if (id < 1 || quote === '') return null;
  return {
    id,
    document: asString(value.document),
    start: asCount(value.start, 0),
    end: asCount(value.end, 0),
    quote,
    context: asString(value.context),
  };
}

/** Reads a whole Answer, as servers without streaming send it; null where it is something else. */
export function readAnswer(value: unknown): Answer | null {
  if (!isObject(value) || typeof value.answer !== 'string') return null;
  const citations = Array.isArray(value.citations) ? value.citations.map(readCitation) : [];
  return {
    ...readAnswerHead(value),
    answer: value.answer,
    citations: citations.filter((citation) => citation !== null),
    followUps: asStrings(value.followUps),
  };
}
