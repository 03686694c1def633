import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCurrent } from './current.js';
import { flush, makeDirectory, writeDurably } from './durable.js';
import { indexDirectory, MANIFEST_FILE, newBuildNames } from './layout.js';
import type { HeldLock } from './lock.js';
import { type FileFacts, factsOf, type Manifest, sha256 } from './manifest.js';

/** A file to write: its bytes, or a function that writes it at a path. */
export type BuildFile = Buffer | ((path: string) => Promise<void>);

/**
 * Writes a build beside the one that serves and swaps it in with one rename. Killed at any moment, the old build or
 * the new one serves. Returns the name of the build.
 */
export async function writeBuild(options: {
  readonly dataDir: string;
  readonly files: Readonly<Record<string, BuildFile>>;
  readonly manifestOf: (files: Record<string, FileFacts>) => Manifest;
  readonly lock: HeldLock;
}): Promise<string> {
  const { dataDir, files, manifestOf, lock } = options;
  const { build, temporary } = newBuildNames();
  const root = indexDirectory(dataDir);
  const directory = join(root, temporary);
  await makeDirectory(directory);
  try {
    const facts: Record<string, FileFacts> = {};
    for (const [name, file] of Object.entries(files))
      facts[name] = await writeFile(join(directory, name), file);
    const manifest = Buffer.from(JSON.stringify(manifestOf(facts), null, 2));
    await writeDurably(join(directory, MANIFEST_FILE), manifest);
    await flush(directory);
    lock.assertHeld();
    await rename(directory, join(root, build));
    await flush(root);
    await writeCurrent(dataDir, { build, manifestSha256: sha256(manifest) });
    return build;
  } catch (error) {
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeFile(path: string, file: BuildFile): Promise<FileFacts> {
  if (typeof file !== 'function') {
    await writeDurably(path, file);
    return factsOf(file);
  }
  await file(path);
  await flush(path);
  return factsOf(await readFile(path));
}
