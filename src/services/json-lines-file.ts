import { appendFile, mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A full file becomes `….1`, replacing the one before: at most twice this much is kept. */
const MAX_BYTES = 5 * 1024 * 1024;

/** A file of JSON lines that only grows, up to a limit. */
export interface JsonLinesFile {
  /** Writes one line; lines keep the order of the calls. */
  append(value: object): Promise<void>;
  /** Waits for the lines on their way. */
  close(): Promise<void>;
}

/**
 * Opens nothing until the first line. Each line is one append, so that processes may share the file;
 * a line that a crash cut off is ended before the next one starts.
 */
export function createJsonLinesFile(path: string, maxBytes = MAX_BYTES): JsonLinesFile {
  let last: Promise<void> = Promise.resolve();
  let isPrepared = false;

  async function write(line: string): Promise<void> {
    if (!isPrepared) {
      await mkdir(dirname(path), { recursive: true });
      if (await endsTorn(path)) await appendFile(path, '\n');
      isPrepared = true;
    }
    if ((await sizeOf(path)) + Buffer.byteLength(line) > maxBytes)
      await rename(path, `${path}.1`).catch(ignoreMissing);
    await appendFile(path, line, { mode: 0o600 });
  }

  return {
    append(value) {
      const line = `${JSON.stringify(value)}\n`;
      const written = last.then(() => write(line));
      last = written.catch(() => {});
      return written;
    },
    close: () => last,
  };
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

async function endsTorn(path: string): Promise<boolean> {
  const size = await sizeOf(path);
  if (size === 0) return false;
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer.toString() !== '\n';
  } finally {
    await file.close();
  }
}

/** Another process may have moved the full file first. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
