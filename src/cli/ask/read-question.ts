import type { Readable } from 'node:stream';
import { MAX_MESSAGE_LENGTH } from '../../model/limits.js';
import { UsageError } from '../command.js';

/** Enough for the longest question in any script, and a stop for endless input. */
const MAX_STDIN_BYTES = 64 * 1024;

/** The question: the words of the command line, or standard input where they are `-`. @throws UsageError */
export async function readQuestion(words: readonly string[], stdin: Readable): Promise<string> {
  const given = words.length === 1 && words[0] === '-' ? await readAll(stdin) : words.join(' ');
  const question = given.trim().toWellFormed();
  if (question === '')
    throw new UsageError('The question is empty. Write it after ask, or pipe it in with: ask -');
  if ([...question].length > MAX_MESSAGE_LENGTH) {
    throw new UsageError(`The question is too long. Use at most ${MAX_MESSAGE_LENGTH} characters.`);
  }
  return question;
}

async function readAll(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MAX_STDIN_BYTES) break;
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
