import type { EvalQuestion } from '../../../src/eval/question-set.js';
import type { Answer, AnswerService, Citation } from '../../../src/model/answer.js';

/** The document that `citing` cites. */
export const TEXT =
  'Ana Silva\n\nStaff Nurse at St Brigid’s\n2019 – 2022\n\nTrained eleven students.\nCut falls by 41%.\n';

export const textOf = (document: string) => (document === 'cv.txt' ? TEXT : undefined);

/** A citation of a passage of TEXT. */
export function citing(quote: string, id = 1): Citation {
  const start = TEXT.indexOf(quote);
  return { id, document: 'cv.txt', start, end: start + quote.length, quote, context: 'Staff Nurse' };
}

export function answerOf(given: Partial<Answer> = {}): Answer {
  return {
    conversationId: 'c',
    answerId: 'a',
    status: 'answered',
    mode: 'extractive',
    answer: 'Ana trained eleven students [1].',
    citations: [citing('Trained eleven students.')],
    followUps: [],
    ...given,
  };
}

export function questionOf(given: Partial<EvalQuestion> = {}): EvalQuestion {
  return {
    id: 'q1',
    type: 'fact',
    turns: ['How many students?'],
    gold: [],
    answer_all: [],
    answer_any: [],
    answer_none: [],
    refuse: false,
    ...given,
  };
}

/** What a scripted service was asked, turn by turn. */
export interface Asked {
  readonly message: string;
  readonly conversationId: string | undefined;
}

/** A service that answers by a function and records what it was asked. */
export function scriptedService(
  reply: (message: string) => Partial<Answer>,
): Pick<AnswerService, 'ask' | 'documentText'> & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  let conversations = 0;
  return {
    asked,
    documentText: textOf,
    async ask({ message, conversationId }) {
      asked.push({ message, conversationId });
      if (conversationId === undefined) conversations += 1;
      return answerOf({ conversationId: conversationId ?? `c${conversations}`, ...reply(message) });
    },
  };
}
