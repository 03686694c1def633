import type {
  EngineEvent,
  EnginePort,
  EngineQuestion,
  EngineResult,
} from '../../src/services/engine-port.js';

export const RESULT: EngineResult = {
  status: 'answered',
  mode: 'extractive',
  answer: 'She runs Ward 4. [1] Before that, Ward 2. [2]',
  citations: [
    { id: 1, document: 'cv.md', start: 0, end: 3, quote: 'abc', context: 'Ward manager' },
    { id: 2, document: 'cv.md', start: 3, end: 6, quote: 'def', context: 'Nurse' },
  ],
  followUps: ['Since when?'],
  turn: { about: 'ward' },
};

/** An engine that records its questions and gives each turn a number. */
export function recordingEngine(
  answer: (question: EngineQuestion) => Promise<EngineResult> = async () => RESULT,
  stream?: (question: EngineQuestion) => AsyncIterable<EngineEvent>,
): EnginePort & { readonly questions: EngineQuestion[] } {
  const questions: EngineQuestion[] = [];
  return {
    questions,
    async answer(question) {
      questions.push(question);
      const result = await answer(question);
      return { ...result, turn: { n: questions.length } };
    },
    ...(stream === undefined
      ? {}
      : {
          stream: (question: EngineQuestion) => {
            questions.push(question);
            return stream(question);
          },
        }),
  };
}
