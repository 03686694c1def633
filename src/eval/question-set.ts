import { z } from 'zod';
import { RolecallError } from '../errors.js';
import { MAX_MESSAGE_LENGTH } from '../model/limits.js';
import { compilePattern } from './pattern.js';

const pattern = z.string().refine(
  (source) => {
    try {
      compilePattern(source);
      return true;
    } catch {
      return false;
    }
  },
  { error: 'is not a regular expression' },
);

const turn = z
  .string()
  .refine((text) => text.trim() !== '', { error: 'is empty' })
  .refine((text) => [...text].length <= MAX_MESSAGE_LENGTH, {
    error: `is longer than ${MAX_MESSAGE_LENGTH} characters`,
  });

/** One line of a question set: contract, section 8. Fields that are not known are dropped. */
export const evalQuestionSchema = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  /** Questions of one conversation; the last answer is scored. */
  turns: z.array(turn).min(1),
  /** Texts of the documents, at least one of which must be within a citation's quote, or hold it. */
  gold: z.array(z.string()).default([]),
  /** Regular expressions on the answer, case ignored. */
  answer_all: z.array(pattern).default([]),
  answer_any: z.array(pattern).default([]),
  answer_none: z.array(pattern).default([]),
  /** True: the status must be `not_in_profile` or `declined`; false: it must be `answered`. */
  refuse: z.boolean(),
});

export type EvalQuestion = z.infer<typeof evalQuestionSchema>;

/**
 * Reads JSON Lines; blank lines are skipped. `name` is used in messages.
 * @throws RolecallError `request_invalid` with the number of the first bad line, or where there are no questions.
 */
export function parseQuestionSet(text: string, name: string): EvalQuestion[] {
  const questions: EvalQuestion[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const at = `${name}, line ${index + 1}`;
    questions.push(parseLine(line, at));
  }
  if (questions.length === 0) {
    throw invalid(`${name} holds no questions. Each line must be one JSON object.`);
  }
  return questions;
}

function parseLine(line: string, at: string): EvalQuestion {
  const parsed = evalQuestionSchema.safeParse(parseJson(line, at));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the line' : issue.path.join('.');
  throw invalid(`${at}: ${where}: ${issue?.message ?? 'is invalid'}.`);
}

function parseJson(line: string, at: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw invalid(`${at}: not JSON. Each line must be one JSON object.`, cause);
  }
}

function invalid(message: string, cause?: unknown): RolecallError {
  return new RolecallError('request_invalid', message, { cause });
}

/** The set as JSON Lines, as `parseQuestionSet` reads it. */
export function formatQuestionSet(questions: readonly EvalQuestion[]): string {
  return questions.map((question) => `${JSON.stringify(evalQuestionSchema.parse(question))}\n`).join('');
}
