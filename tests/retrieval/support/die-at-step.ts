import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['open', 'rename', 'mkdir', 'rm', 'readFile', 'readdir'] as const;

/**
 * Makes this process kill itself (SIGKILL, as the system's out-of-memory killer does) when it comes to its n-th file
 * system step; 0 never. A write dies half-way: its first half is on the disk, the rest is not.
 */
export async function dieAtStep(last: number): Promise<{ start(): void; count(): number }> {
  let counting = false;
  let count = 0;
  const due = (): boolean => {
    if (counting) count += 1;
    return counting && count === last;
  };
  const die = (): void => {
    process.kill(process.pid, 'SIGKILL');
  };
  for (const name of NAMES) patch(fs.promises, name, () => due() && die());
  const path = join(tmpdir(), `rolecall-probe-${process.pid}`);
  const handle = await fs.promises.open(path, 'w');
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  await fs.promises.rm(path);
  patch(prototype, 'sync', () => due() && die());
  patch(prototype, 'writeFile', function halfWrite(this: fs.promises.FileHandle, bytes: unknown) {
    if (!due()) return;
    if (bytes instanceof Uint8Array) fs.writeSync(this.fd, bytes.subarray(0, bytes.length >> 1));
    die();
  });
  syncBuiltinESMExports();
  return {
    start() {
      counting = true;
    },
    count: () => count,
  };
}

/** Calls `before` ahead of every call of a method. */
function patch<T extends object>(
  target: T,
  name: keyof T & string,
  before: (this: never, ...args: unknown[]) => unknown,
): void {
  const original: unknown = target[name];
  if (typeof original !== 'function') throw new Error(`no method ${name}`);
  Object.defineProperty(target, name, {
    configurable: true,
    writable: true,
    value: function patched(this: unknown, ...args: unknown[]) {
      Reflect.apply(before, this, args);
      return Reflect.apply(original, this, args);
    },
  });
}
