import type { ConversationStore } from '../conversations/conversation-store.js';
import { RolecallError } from '../errors.js';
import type { Answer, AnswerEvent, AnswerService, Question } from '../model/answer.js';
import { engineEvents } from './answer-events.js';
import { openSession, type Session } from './conversation-session.js';
import type { EngineQuestion, EngineResult } from './engine-port.js';
import type { Journal } from './journal.js';
import type { KnowledgeHolder } from './knowledge.js';

export interface AnswerServiceParts {
  readonly knowledge: KnowledgeHolder;
  readonly conversations: ConversationStore;
  readonly journal: Journal;
  /** Makes unguessable ids. */
  readonly newId: () => string;
  /** Called once for each finished answer: for figures, never with the question. */
  readonly onAnswer?: (answer: Answer) => void;
}

/** The one way to an answer: opens the conversation, asks the engine, remembers the turn. */
export function createAnswerService(parts: AnswerServiceParts): AnswerService {
  const { knowledge, conversations, journal, newId, onAnswer } = parts;

  const open = (question: Question): Promise<Session> =>
    openSession({
      store: conversations,
      newId,
      conversationId: question.conversationId,
      afterAnswerId: question.afterAnswerId,
      signal: question.signal,
    });

  async function conclude(turn: Turn, result: EngineResult): Promise<Answer> {
    throwIfWithdrawn(turn.question);
    const { answerId } = turn;
    const { status, mode, answer, citations, followUps } = result;
    const { conversationId } = turn.session;
    await turn.session.remember({ answerId, turn: result.turn });
    if (status !== 'answered') journal.unanswered({ answerId, status, question: turn.question.message });
    const whole = { conversationId, answerId, status, mode, answer, citations, followUps };
    onAnswer?.(whole);
    return whole;
  }

  return {
    async ask(question) {
      const { engine } = knowledge.current();
      const session = await open(question);
      try {
        const result = await engine.answer(engineQuestion(question, session));
        return await conclude({ question, session, answerId: newId() }, result);
      } catch (error) {
        throw asWithdrawn(error, question);
      } finally {
        await session.release();
      }
    },

    async *stream(question): AsyncGenerator<AnswerEvent> {
      const { engine } = knowledge.current();
      const session = await open(question);
      try {
        const turn = { question, session, answerId: newId() };
        for await (const event of engineEvents(engine, engineQuestion(question, session))) {
          if (event.type === 'finish') yield { type: 'finish', answer: await conclude(turn, event.result) };
          else if (event.type === 'start') {
            yield { ...event, conversationId: session.conversationId, answerId: turn.answerId };
          } else yield event;
        }
      } catch (error) {
        throw asWithdrawn(error, question);
      } finally {
        await session.release();
      }
    },

    profile: () => knowledge.current().card,
    documentText: (name) => knowledge.current().documents.get(name),
    feedback: (feedback) => journal.feedback(feedback),
  };
}

/** One turn on its way: what was asked, in which conversation, and the id of its answer. */
interface Turn {
  readonly question: Question;
  readonly session: Session;
  readonly answerId: string;
}

function engineQuestion(question: Question, session: Session): EngineQuestion {
  const { message, signal } = question;
  return { message, history: session.history, ...(signal === undefined ? {} : { signal }) };
}

/** An answer that nobody waits for any more is not remembered. */
function throwIfWithdrawn({ signal }: Question): void {
  if (signal?.aborted) throw withdrawn();
}

/** Whatever failed because the question was withdrawn, from a socket or a model's client, is `aborted`. */
function asWithdrawn(error: unknown, { signal }: Question): unknown {
  return signal?.aborted ? withdrawn(error) : error;
}

function withdrawn(cause?: unknown): RolecallError {
  return new RolecallError('aborted', 'The question was withdrawn before it was answered.', { cause });
}
