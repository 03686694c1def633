import { RolecallError } from '../errors.js';
import { UsageError } from './command.js';
import { usageExitCode } from './program.js';
import { printable, type Terminal } from './terminal.js';

/** Tells what failed in one clear line and returns the exit code: 1 failed, 2 wrong usage. */
export function reportFailure(error: unknown, err: Terminal): number {
  const usage = usageExitCode(error);
  if (error instanceof UsageError) err.line(`${err.colours.red('rolecall:')} ${error.message}`);
  if (usage !== undefined) return usage;
  err.line(`${err.colours.red('rolecall:')} ${printable(words(error))}`);
  return 1;
}

function words(error: unknown): string {
  if (error instanceof RolecallError) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `Something went wrong that Rolecall did not expect: ${detail}`;
}
