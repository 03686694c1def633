import { setTimeout as sleep } from 'node:timers/promises';
import lockfile from 'proper-lockfile';
import { RolecallError } from '../../errors.js';
import { makeDirectory } from './durable.js';
import { asWriteError, systemCode } from './index-errors.js';
import { indexDirectory } from './layout.js';

/** A lock whose holder has given no sign of life for this long is taken over. The holder signs every second. */
const STALE_MS = 5_000;
const SIGN_OF_LIFE_MS = 1_000;
const POLL_MS = 100;
const DEFAULT_WAIT_MS = 120_000;

export interface LockOptions {
  /** How long to wait for another process, in milliseconds; then `index_locked`. Two minutes unless said. */
  readonly waitMs?: number;
  /** Told once, when another process holds the lock. */
  readonly onWaiting?: () => void;
  readonly signal?: AbortSignal;
}

/** A lock that is held. */
export interface HeldLock {
  /** Throws `index_locked` where another process took the lock over (this one was suspended, say). */
  assertHeld(): void;
}

/** Runs `work` while no other process writes the index. Readers need no lock. A full or read-only disk is named. */
export async function withIndexLock<T>(
  dataDir: string,
  options: LockOptions,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  try {
    return await runLocked(indexDirectory(dataDir), options, work);
  } catch (error) {
    throw asWriteError(error);
  }
}

async function runLocked<T>(
  directory: string,
  options: LockOptions,
  work: (lock: HeldLock) => Promise<T>,
): Promise<T> {
  await makeDirectory(directory);
  let lostBecause: Error | undefined;
  const release = await acquire(directory, options, (error) => {
    lostBecause = error;
  });
  try {
    return await work({
      assertHeld() {
        if (lostBecause !== undefined) throw locked('Another process took over the ingest', lostBecause);
      },
    });
  } finally {
    // A lock taken over is no longer ours to release.
    if (lostBecause === undefined) await release().catch(() => undefined);
  }
}

async function acquire(
  directory: string,
  { waitMs = DEFAULT_WAIT_MS, onWaiting, signal }: LockOptions,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    signal?.throwIfAborted();
    try {
      return await lockfile.lock(directory, {
        stale: STALE_MS,
        update: SIGN_OF_LIFE_MS,
        realpath: false,
        onCompromised: onLost,
      });
    } catch (error) {
      if (systemCode(error) !== 'ELOCKED') throw error;
      if (waitedMs >= waitMs) throw locked('Another process is building the index', error);
      if (waitedMs === 0) onWaiting?.();
    }
    await sleep(POLL_MS, undefined, signal === undefined ? {} : { signal });
  }
}

function locked(what: string, cause: unknown): RolecallError {
  const message = `${what}; the index that it finishes will serve. Try again when it is done.`;
  return new RolecallError('index_locked', message, { cause, retryAfterSeconds: 10 });
}
