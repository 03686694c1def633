import { RolecallError } from '../../src/errors.js';
import type {
  Answer,
  AnswerEvent,
  AnswerService,
  Feedback,
  ProfileCard,
  Question,
} from '../../src/model/answer.js';

/** A profile card of a fictional person. */
export const CARD: ProfileCard = {
  name: 'Orla Brennan',
  headline: 'Ward manager',
  disclosure: "AI assistant answering from Orla Brennan's documents",
  suggestedQuestions: ['What is Orla Brennan working on now?'],
  timeline: [
    {
      id: 'role:cv.md#40',
      kind: 'role',
      title: 'Ward manager',
      organisation: 'St Senan’s',
      place: null,
      start: '2019-03',
      end: null,
      current: true,
    },
  ],
  documents: [{ name: 'cv.md', updatedAt: '2026-01-02T03:04:05.000Z' }],
};

export const DOCUMENT = 'Orla Brennan — ward manager.\nRan “Ward 4” 🏥 at St Senan’s since March 2019.\n';

const quote = 'Ran “Ward 4” 🏥 at St Senan’s since March 2019.';
const start = DOCUMENT.indexOf(quote);

/** An answer of two sentences with one citation, exact in `DOCUMENT`. */
export const ANSWER: Answer = {
  conversationId: 'conversation-1',
  answerId: 'answer-1',
  status: 'answered',
  mode: 'extractive',
  answer: 'Orla Brennan runs Ward 4 at St Senan’s. [1] She has since March 2019. [1]',
  citations: [
    {
      id: 1,
      document: 'cv.md',
      start,
      end: start + quote.length,
      quote,
      context: 'Ward manager at St Senan’s, 2019 – present',
    },
  ],
  followUps: ['How long has she been there?'],
};

/** The events of `ANSWER`. */
export function answerEvents(answer: Answer = ANSWER): AnswerEvent[] {
  const { conversationId, answerId, status, mode } = answer;
  const middle = answer.answer.indexOf('She');
  const [citation] = answer.citations;
  return [
    { type: 'start', conversationId, answerId, status, mode },
    ...(citation === undefined ? [] : [{ type: 'citation' as const, citation }]),
    { type: 'text', text: answer.answer.slice(0, middle) },
    { type: 'text', text: answer.answer.slice(middle) },
    { type: 'finish', answer },
  ];
}

/** A service that records what it is asked and refuses what nobody scripted. */
export interface FakeService extends AnswerService {
  readonly questions: Question[];
  readonly feedbacks: Feedback[];
}

/** Scripts any of the methods; the documents and the card are always there. */
export function fakeService(script: Partial<AnswerService> = {}): FakeService {
  const questions: Question[] = [];
  const feedbacks: Feedback[] = [];
  const unscripted = (what: string): never => {
    throw new Error(`nobody scripted ${what}`);
  };
  return {
    questions,
    feedbacks,
    ask(question) {
      questions.push(question);
      return script.ask === undefined ? unscripted('ask') : script.ask(question);
    },
    stream(question) {
      questions.push(question);
      return script.stream === undefined ? unscripted('stream') : script.stream(question);
    },
    profile: script.profile ?? (() => CARD),
    documentText:
      script.documentText ?? ((name) => (name === 'cv.md' || name === 'old/cv 1.txt' ? DOCUMENT : undefined)),
    async feedback(feedback) {
      feedbacks.push(feedback);
      await script.feedback?.(feedback);
    },
  };
}

/** Answers every question with `ANSWER`, whole or as a stream. */
export function answeringService(): FakeService {
  return fakeService({
    ask: async () => ANSWER,
    stream: async function* () {
      yield* answerEvents();
    },
  });
}

/** Rejects every question with this error. */
export function failingService(error: unknown = new RolecallError('internal', 'no')): FakeService {
  return fakeService({
    ask: async () => {
      throw error;
    },
    // biome-ignore lint/correctness/useYield: it fails before its first event
    stream: async function* () {
      throw error;
    },
  });
}
