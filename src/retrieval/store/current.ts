import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RolecallError } from '../../errors.js';
import { replaceFile } from './durable.js';
import { isMissing } from './index-errors.js';
import { CURRENT_FILE, indexDirectory } from './layout.js';

/** Which build serves. The checksum binds the pointer to one manifest, and the manifest binds every other file. */
export interface Current {
  readonly build: string;
  readonly manifestSha256: string;
}

const CURRENT = /^(build-[0-9a-f-]{36}) ([0-9a-f]{64})$/;

/** Reads the pointer. Throws `index_missing` where there is none and `index_corrupt` where it is torn. */
export async function readCurrent(dataDir: string): Promise<Current> {
  const text = await readFile(join(indexDirectory(dataDir), CURRENT_FILE), 'utf8').catch((error: unknown) => {
    if (isMissing(error))
      throw new RolecallError('index_missing', 'There is no index yet. Run: rolecall ingest');
    throw error;
  });
  const [, build, manifestSha256] = CURRENT.exec(text) ?? [];
  if (build === undefined || manifestSha256 === undefined) {
    throw new RolecallError('index_corrupt', 'The index is damaged: CURRENT is torn. Run: rolecall ingest');
  }
  return { build, manifestSha256 };
}

/** Points readers to another build in one step. */
export async function writeCurrent(dataDir: string, current: Current): Promise<void> {
  const path = join(indexDirectory(dataDir), CURRENT_FILE);
  await replaceFile(path, Buffer.from(`${current.build} ${current.manifestSha256}`), `tmp-${CURRENT_FILE}`);
}
