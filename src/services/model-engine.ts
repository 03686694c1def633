import type { Citation } from '../model/answer.js';
import type { CitedSentence, Decision } from '../model/evidence.js';
import { replay } from './answer-events.js';
import type { EngineEvent, EnginePort, EngineQuestion, EngineResult } from './engine-port.js';

/** One earlier turn, as a writer is told of it. */
export interface PastTurn {
  readonly question: string;
  readonly answer: string;
}

/** What a model writer must do; see `src/llm`. */
export interface SentenceWriter {
  /** Yields proven sentences; returns how it ended. Throws only when the visitor has left. */
  write(input: {
    readonly question: string;
    readonly history: readonly PastTurn[];
    readonly decision: Decision;
    readonly signal?: AbortSignal;
  }): AsyncGenerator<CitedSentence, { readonly ending: string; readonly sent: number }>;
  rewrite(input: {
    readonly question: string;
    readonly history: readonly PastTurn[];
    readonly signal?: AbortSignal;
  }): Promise<string | undefined>;
}

/** What a keyless engine must give for a writer to take over. */
export interface DecidingEngine {
  decide(input: EngineQuestion): Promise<{ readonly decision: Decision; readonly turn: object }>;
  number(sentences: readonly CitedSentence[]): {
    readonly answer: string;
    readonly citations: readonly Citation[];
  };
}

export interface ModelEngineParts {
  readonly engine: DecidingEngine;
  readonly writer: SentenceWriter;
  /** Turns of one conversation that a model may write; later ones are extractive. */
  readonly conversationAnswers: number;
  /** Told where a model was not asked because the conversation has had its share. */
  readonly onBound: () => void;
}

/** Sentences of an answer that a broken-off model is completed to, at most. */
const MOST_COMPLETED = 5;

/**
 * An engine whose answers a model writes where the decision lets it. Nothing is said of the mode before the first
 * proven sentence; where none comes, the extractive answer goes out as if there were no model.
 */
export function createModelEngine(parts: ModelEngineParts): EnginePort {
  const { engine, writer } = parts;

  async function* stream(question: EngineQuestion): AsyncGenerator<EngineEvent> {
    const history = question.history.flatMap(pastTurn);
    const mayAsk = question.history.length < parts.conversationAnswers;
    const decided = await decideWell(question, history, mayAsk);
    if (!decided.decision.writable || decided.decision.status !== 'answered') {
      yield* replay(extractive(decided));
      return;
    }
    if (!mayAsk) {
      parts.onBound();
      yield* replay(extractive(decided));
      return;
    }
    yield* written(question, history, decided);
  }

  async function* written(
    question: EngineQuestion,
    history: readonly PastTurn[],
    decided: Decided,
  ): AsyncGenerator<EngineEvent> {
    const { decision } = decided;
    const answer = createAnswerSoFar(engine);
    const { message, signal } = question;
    const sentences = writer.write({
      question: message,
      history,
      decision,
      ...(signal === undefined ? {} : { signal }),
    });
    try {
      let next = await sentences.next();
      if (next.done === true) {
        yield* replay(extractive(decided));
        return;
      }
      yield { type: 'start', status: 'answered', mode: 'llm' };
      for (; next.done !== true; next = await sentences.next()) yield* answer.add(next.value);
      if (next.value.ending !== 'whole') {
        for (const sentence of missing(decision.sentences, answer.sentences)) yield* answer.add(sentence);
      }
    } finally {
      await sentences.return({ ending: 'aborted', sent: 0 });
    }
    const { text, citations } = answer;
    yield {
      type: 'finish',
      result: {
        status: 'answered',
        mode: 'llm',
        answer: text,
        citations,
        followUps: decision.followUps,
        turn: { ...decided.turn, said: { question: message, answer: text } },
      },
    };
  }

  /** A follow-up that the rules can't place is put in full words by the model, and decided anew; the rules decide. */
  async function decideWell(
    question: EngineQuestion,
    history: readonly PastTurn[],
    mayAsk: boolean,
  ): Promise<Decided> {
    const first = await engine.decide(question);
    const isUnsure =
      first.decision.status === 'clarify' ||
      (first.decision.status === 'not_in_profile' && refersBack(question.message));
    if (!mayAsk || history.length === 0 || !isUnsure) return { ...first, message: question.message };
    const { message, signal } = question;
    const rewritten = await writer.rewrite({
      question: message,
      history,
      ...(signal === undefined ? {} : { signal }),
    });
    const second =
      rewritten === undefined ? undefined : await engine.decide({ ...question, message: rewritten });
    const better = second?.decision.status === 'answered' ? second : first;
    return { ...better, message };
  }

  function extractive({ decision, turn, message }: Decided): EngineResult {
    const { answer, citations } = engine.number(decision.sentences);
    const { status, followUps } = decision;
    return {
      status,
      mode: 'extractive',
      answer,
      citations,
      followUps,
      turn: { ...turn, said: { question: message, answer } },
    };
  }

  return {
    stream,
    async answer(question) {
      for await (const event of stream(question)) if (event.type === 'finish') return event.result;
      throw new Error('An answer ended without its finish.');
    },
  };
}

interface Decided {
  readonly decision: Decision;
  readonly turn: object;
  readonly message: string;
}

/** What was said in an earlier turn, where the turn kept it. */
function pastTurn(turn: unknown): PastTurn[] {
  if (typeof turn !== 'object' || turn === null || !('said' in turn)) return [];
  const { said } = turn;
  if (typeof said !== 'object' || said === null || !('question' in said) || !('answer' in said)) return [];
  const { question, answer } = said;
  return typeof question === 'string' && typeof answer === 'string' ? [{ question, answer }] : [];
}

/** "And there?", "what about the other one?": words that mean something said before. */
const refersBack = (question: string) =>
  /\b(?:it|that|this|there|then|those|these|one|ones|same|other|else|former|latter|what about|how about|and)\b/i.test(
    question,
  );

/** The extractive sentences that add a passage which the answer so far does not cite. */
function missing(all: readonly CitedSentence[], sent: readonly CitedSentence[]): CitedSentence[] {
  const key = (span: CitedSentence['spans'][number]) => `${span.document}#${span.start}-${span.end}`;
  const cited = new Set(sent.flatMap(({ spans }) => spans.map(key)));
  const adding = all.filter(({ spans }) => spans.length > 0 && spans.some((span) => !cited.has(key(span))));
  return adding.slice(0, Math.max(0, MOST_COMPLETED - sent.length));
}

/** Numbers sentences as they come: what was sent stays as it was. */
function createAnswerSoFar(engine: DecidingEngine) {
  const sentences: CitedSentence[] = [];
  let text = '';
  let citations: readonly Citation[] = [];
  return {
    *add(sentence: CitedSentence): Generator<EngineEvent> {
      sentences.push(sentence);
      const whole = engine.number(sentences);
      for (const citation of whole.citations.slice(citations.length)) yield { type: 'citation', citation };
      const added = whole.answer.slice(text.length);
      text = whole.answer;
      citations = whole.citations;
      yield { type: 'text', text: added };
    },
    sentences,
    get text() {
      return text;
    },
    get citations() {
      return citations;
    },
  };
}
