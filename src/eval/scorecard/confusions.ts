import type { AnswerStatus } from '../../model/answer.js';
import type { Outcome } from '../run-questions.js';

/** A question that did not pass, for reading. */
export interface Confusion {
  readonly expected: 'answered' | 'refused';
  /** The status; `wrong words` or `no proof` where the status was right. */
  readonly got: AnswerStatus | 'wrong words' | 'no proof';
  readonly id: string;
  readonly type: string;
  readonly turns: readonly string[];
  readonly failures: readonly string[];
  readonly answer: string;
  readonly citations: readonly { readonly context: string; readonly quote: string }[];
}

/** What did not pass, the same kinds of mistake together: false answers first, then false refusals, then the rest. */
export function confusionsOf(outcomes: readonly Outcome[]): Confusion[] {
  const failed = outcomes.filter(({ verdict }) => !verdict.passed).map(toConfusion);
  const order = (confusion: Confusion) => {
    if (confusion.expected === 'refused') return confusion.got === 'wrong words' ? 1 : 0;
    return confusion.got === 'wrong words' ? 3 : confusion.got === 'no proof' ? 4 : 2;
  };
  return failed.sort((a, b) => order(a) - order(b) || a.got.localeCompare(b.got, 'en'));
}

function toConfusion({ question, answer, verdict }: Outcome): Confusion {
  return {
    expected: question.refuse ? 'refused' : 'answered',
    got: whatWentWrong({ question, answer, verdict }),
    id: question.id,
    type: question.type,
    turns: question.turns,
    failures: verdict.failures,
    answer: answer.answer,
    citations: answer.citations.map(({ context, quote }) => ({ context, quote })),
  };
}

function whatWentWrong({ question, answer, verdict }: Omit<Outcome, 'latenciesMs'>): Confusion['got'] {
  const statusIsRight = question.refuse ? verdict.refused : answer.status === 'answered';
  if (!statusIsRight) return answer.status;
  const [first, ...more] = verdict.failures;
  return first === 'no citation proves it' && more.length === 0 ? 'no proof' : 'wrong words';
}
