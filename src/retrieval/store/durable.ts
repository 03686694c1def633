import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file and waits until the disk has it. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has a file that somebody else wrote, or the names in a directory. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  // Windows opens no directories, and some network drives sync none: names are then as durable as the system makes them.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Replaces a small file in one step: a reader sees the old bytes or the new ones, also after a power cut. */
export async function replaceFile(path: string, bytes: Uint8Array, temporaryName: string): Promise<void> {
  const temporary = join(dirname(path), temporaryName);
  await writeDurably(temporary, bytes);
  await rename(temporary, path);
  await flush(dirname(path));
}

export async function makeDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}
