import { z } from 'zod';
import { RolecallError } from '../errors.js';

const regularExpression = z.string().refine(
  (source) => {
    try {
      new RegExp(source, 'iu');
      return true;
    } catch {
      return compiles(source);
    }
  },
  { error: 'is not a regular expression' },
);

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'i');
    return true;
  } catch {
    return false;
  }
}

/** One line of a question set: contract, section 8. */
export const evalQuestionSchema = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  turns: z.array(z.string().min(1)).min(1),
  gold: z.array(z.string()).default([]),
  answer_all: z.array(regularExpression).default([]),
  answer_any: z.array(regularExpression).default([]),
  answer_none: z.array(regularExpression).default([]),
  refuse: z.boolean(),
});

export type EvalQuestion = z.infer<typeof evalQuestionSchema>;

/** Reads JSON Lines; blank lines are skipped. Throws RolecallError with the number of the first bad line. */
export function parseQuestionSet(text: string, name: string): EvalQuestion[] {
  const questions: EvalQuestion[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const at = `${name}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new RolecallError('request_invalid', `${at}: not JSON. Each line must be one JSON object.`, { cause });
    }
    const parsed = evalQuestionSchema.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new RolecallError('request_invalid', `${at}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is invalid'}.`);
    }
    questions.push(parsed.data);
  });
  if (questions.length === 0) throw new RolecallError('request_invalid', `${name} holds no questions. Each line must be one JSON object.`);
  return questions;
}
