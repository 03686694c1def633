import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { corrupt, isMissing } from './index-errors.js';
import { type Manifest, sha256 } from './manifest.js';

/** Reads a file of a build whole. Throws `index_corrupt` unless it is byte for byte what was written. */
export async function readChecked(directory: string, name: string, manifest: Manifest): Promise<Buffer> {
  const facts = manifest.files[name];
  if (facts === undefined) throw corrupt(`the manifest does not list ${name}`);
  const bytes = await readFile(join(directory, name)).catch((error: unknown) => {
    throw isMissing(error) ? corrupt(`${name} is missing`, error) : error;
  });
  if (bytes.length !== facts.bytes || sha256(bytes) !== facts.sha256)
    throw corrupt(`${name} is not what was written`);
  return bytes;
}

/** The same check for a file that native code will read by its path: streamed, so that it is never in memory twice. */
export async function checkFile(directory: string, name: string, manifest: Manifest): Promise<string> {
  const path = join(directory, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash).catch((error: unknown) => {
    throw isMissing(error) ? corrupt(`${name} is missing`, error) : error;
  });
  if (hash.digest('hex') !== manifest.files[name]?.sha256) throw corrupt(`${name} is not what was written`);
  return path;
}
