import type { Readable } from 'node:stream';
import type { Terminal } from './terminal.js';

/** What a command gets to work with; nothing else of the process. */
export interface CommandInput {
  readonly args: readonly string[];
  /** By long name in camel case: `--server URL` is `server`. Flags are true or absent. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** Answers. */
  readonly out: Terminal;
  /** Everything else. */
  readonly err: Terminal;
  /** Fires on SIGINT or SIGTERM; a second one ends the process. */
  readonly signal: AbortSignal;
}

/** An option as commander writes it. */
export interface OptionSpec {
  readonly flags: string;
  readonly description: string;
}

/** A command is data with a `run`. `run` imports what it needs, so that `--help` loads nothing. */
export interface CommandSpec {
  readonly name: string;
  /** Such as `<question...>`; absent where there are none. */
  readonly args?: string;
  readonly summary: string;
  readonly options?: readonly OptionSpec[];
  /** Printed under the options, one a line. */
  readonly examples?: readonly string[];
  /** Resolves when done; throws RolecallError (exit 1) or UsageError (exit 2). */
  readonly run: (input: CommandInput) => Promise<void>;
}

/** The command line was wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
