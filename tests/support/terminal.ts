import { Readable } from 'node:stream';
import type { CommandInput } from '../../src/cli/command.js';
import { createTerminal, type Terminal } from '../../src/cli/terminal.js';

/** A terminal or pipe that keeps what was written. */
export interface RecordedTerminal extends Terminal {
  readonly text: () => string;
}

export function recordTerminal(
  options: { isTTY?: boolean; columns?: number; env?: Record<string, string> } = {},
): RecordedTerminal {
  const written: string[] = [];
  const { env = {}, ...stream } = options;
  const terminal = createTerminal({ ...stream, write: (text) => written.push(text) }, env);
  return { ...terminal, columns: terminal.columns, text: () => written.join('') };
}

/** What a command gets, with recorded outputs. */
export function commandInput(
  given: Partial<Omit<CommandInput, 'stdin' | 'out' | 'err'>> & { stdin?: string; isTTY?: boolean } = {},
): CommandInput & { readonly out: RecordedTerminal; readonly err: RecordedTerminal } {
  const { stdin = '', isTTY = false, ...rest } = given;
  return {
    args: [],
    options: {},
    env: {},
    signal: new AbortController().signal,
    ...rest,
    stdin: Readable.from([Buffer.from(stdin)]),
    out: recordTerminal({ isTTY }),
    err: recordTerminal({ isTTY }),
  };
}
