import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { indexDirectory, isBuildName, isTemporaryName } from './layout.js';

/**
 * Removes builds that no longer serve and what killed processes left. Call it with the lock held: whatever is
 * temporary then is nobody's. The build that served until now is kept, because a reader may be half-way through it.
 */
export async function collectGarbage(dataDir: string, keep: ReadonlySet<string>): Promise<void> {
  const root = indexDirectory(dataDir);
  const names = await readdir(root);
  const garbage = names.filter((name) => isTemporaryName(name) || (isBuildName(name) && !keep.has(name)));
  for (const name of garbage) await rm(join(root, name), { recursive: true, force: true });
}
