import type { RolecallError } from '../../errors.js';
import { encodeProfile } from './encoding.js';
import { isCuredByRebuild } from './index-errors.js';
import { type IngestOptions, ingestLocked } from './ingest.js';
import { withIndexLock } from './lock.js';
import { sha256 } from './manifest.js';
import { type LoadedIndex, type OpenOptions, openIndex } from './open-index.js';

export interface EnsureOptions extends IngestOptions, Pick<OpenOptions, 'onDegraded'> {
  /** Told why the index is built anew, before it is. */
  readonly onRebuild?: (reason: RolecallError) => void;
}

/**
 * Opens the index, building it first where it is missing, stale, damaged, of another format or another embedder's.
 * Of several processes that start at once, one builds and the others read what it built.
 */
export async function ensureIndex(options: EnsureOptions): Promise<LoadedIndex> {
  const expected = {
    corpusHash: options.corpus.hash,
    profileSha256: sha256(encodeProfile(options.profile)),
  };
  const open = (): Promise<LoadedIndex> => openIndex({ ...options, expected });
  try {
    return await open();
  } catch (error) {
    if (!isCuredByRebuild(error)) throw error;
  }
  return withIndexLock(options.dataDir, options, async (lock) => {
    try {
      return await open();
    } catch (error) {
      if (!isCuredByRebuild(error)) throw error;
      options.onRebuild?.(error);
    }
    await ingestLocked(options, lock);
    return open();
  });
}
