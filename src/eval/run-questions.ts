import { RolecallError } from '../errors.js';
import type { Answer, AnswerService } from '../model/answer.js';
import type { EvalQuestion } from './question-set.js';
import { judge, type Verdict } from './score.js';

/** A question, how it was answered and what is to be said of that. */
export interface Outcome {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** How long each turn took, in milliseconds. */
  readonly latenciesMs: readonly number[];
}

export interface RunOptions {
  readonly service: Pick<AnswerService, 'ask' | 'documentText'>;
  /** A clock for latencies, in milliseconds. */
  readonly nowMs: () => number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Asks every question in a conversation of its own, one after another, and judges the last answers.
 * @throws RolecallError as the service does: a set that could not be asked has no score.
 */
export async function runQuestions(
  questions: readonly EvalQuestion[],
  options: RunOptions,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    outcomes.push(await runQuestion(question, options));
    options.onProgress?.(outcomes.length, questions.length);
  }
  return outcomes;
}

async function runQuestion(question: EvalQuestion, options: RunOptions): Promise<Outcome> {
  const { service, nowMs, signal } = options;
  const latenciesMs: number[] = [];
  let answer: Answer | undefined;
  for (const message of question.turns) {
    const startedMs = nowMs();
    answer = await service.ask({
      message,
      ...(answer === undefined ? {} : { conversationId: answer.conversationId }),
      ...(signal === undefined ? {} : { signal }),
    });
    latenciesMs.push(nowMs() - startedMs);
  }
  if (answer === undefined) throw new RolecallError('request_invalid', `${question.id} has no turns.`);
  const verdict = judge(question, answer, (name) => service.documentText(name));
  return { question, answer, verdict, latenciesMs };
}
