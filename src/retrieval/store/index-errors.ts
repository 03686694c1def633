import { type ErrorCode, RolecallError } from '../../errors.js';

const INDEX_CODES: ReadonlySet<ErrorCode> = new Set([
  'index_missing',
  'index_stale',
  'index_corrupt',
  'index_foreign',
]);

/** True for an error that a rebuild cures. */
export function isCuredByRebuild(error: unknown): error is RolecallError {
  return error instanceof RolecallError && INDEX_CODES.has(error.code);
}

export function corrupt(what: string, cause?: unknown): RolecallError {
  return new RolecallError('index_corrupt', `The index is damaged: ${what}. Run: rolecall ingest`, { cause });
}

export function stale(why: string, facts: Record<string, unknown> = {}): RolecallError {
  return new RolecallError('index_stale', `The index is out of date: ${why}. Run: rolecall ingest`, {
    facts,
  });
}

export function foreign(built: string, configured: string): RolecallError {
  const message = `The index was built with the embedder ${built}; the configuration says ${configured}. Run: rolecall ingest`;
  return new RolecallError('index_foreign', message, { facts: { built, configured } });
}

/** The system's error code, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

export function isMissing(error: unknown): boolean {
  return systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR';
}

const UNWRITABLE: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EEXIST',
]);

/** An error of the file system as one with a cure; any other error unchanged. */
export function asWriteError(error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined || !UNWRITABLE.has(code)) return error;
  const message = `The data directory cannot be written (${code}). Free some space, or set ROLECALL_DATA_DIR to a directory that can.`;
  return new RolecallError('config_invalid', message, { cause: error });
}
