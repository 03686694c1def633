import { randomUUID } from 'node:crypto';
import type { Answer, AnswerEvent, Citation, Feedback, Question } from '../../src/model/answer.js';
import { CARD, type FakeService } from '../support/fake-service.js';

/** What a scripted question gets: its sentences, one event each, and the rest of the answer. */
export interface Script {
  readonly sentences: readonly string[];
  readonly citations?: readonly Citation[];
  readonly followUps?: readonly string[];
  readonly status?: Answer['status'];
  /** Awaited before each sentence: how a test holds an answer half-way. */
  readonly before?: (index: number) => Promise<void> | void;
  /** Thrown after the last sentence instead of finishing. */
  readonly failure?: unknown;
}

export const CITATION: Citation = {
  id: 1,
  document: 'cv.md',
  start: 29,
  end: 70,
  quote: 'Ran “Ward 4” at St Senan’s since March 2019.',
  context: 'Ward manager at St Senan’s, 2019 – present',
};

/** A service that keeps conversations apart as the real one does: an unknown id is never adopted. */
export interface ScriptedService extends FakeService {
  /** The messages of each conversation, in order. */
  readonly conversations: ReadonlyMap<string, readonly string[]>;
  /** Questions whose signal was aborted. */
  readonly withdrawn: string[];
}

/** Answers each question as `script` says. */
export function scriptedService(script: (question: Question) => Script): ScriptedService {
  const questions: Question[] = [];
  const feedbacks: Feedback[] = [];
  const conversations = new Map<string, string[]>();
  const withdrawn: string[] = [];

  async function* stream(question: Question): AsyncGenerator<AnswerEvent> {
    questions.push(question);
    const { conversationId: given } = question;
    const known = given !== undefined && conversations.has(given) ? given : randomUUID();
    conversations.set(known, [...(conversations.get(known) ?? []), question.message]);
    question.signal?.addEventListener('abort', () => withdrawn.push(question.message));
    const {
      sentences,
      citations = [],
      followUps = [],
      status = 'answered',
      before,
      failure,
    } = script(question);
    const head = {
      conversationId: known,
      answerId: `answer-${questions.length}`,
      status,
      mode: 'llm',
    } as const;
    yield { type: 'start', ...head };
    for (const citation of citations) yield { type: 'citation', citation };
    for (const [index, text] of sentences.entries()) {
      await before?.(index);
      yield { type: 'text', text };
    }
    if (failure !== undefined) throw failure;
    yield { type: 'finish', answer: { ...head, answer: sentences.join(''), citations, followUps } };
  }

  return {
    questions,
    feedbacks,
    conversations,
    withdrawn,
    stream,
    async ask(question) {
      for await (const event of stream(question)) if (event.type === 'finish') return event.answer;
      throw new Error('no finish');
    },
    profile: () => CARD,
    documentText: () => undefined,
    async feedback(feedback) {
      feedbacks.push(feedback);
    },
  };
}

/** Answers every question with one cited sentence that repeats it. */
export function echoService(): ScriptedService {
  return scriptedService(({ message }) => ({
    sentences: [`About “${message}”: it is in the documents. [1]`],
    citations: [CITATION],
    followUps: ['How long was that?'],
  }));
}
