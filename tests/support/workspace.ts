import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PEOPLE = fileURLToPath(new URL('../fixtures/people/', import.meta.url));

/** A corpus and a data directory of this test's own, removed when it is over. */
export interface Workspace {
  readonly root: string;
  readonly corpus: string;
  readonly data: string;
  /** The variables that point there. */
  readonly env: Record<string, string>;
}

/** Makes one with the text résumé of a fictional person, or with an empty corpus. */
export function createWorkspace(person: string | null = 'nurse'): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'rolecall-test-'));
  const [corpus, data] = [join(root, 'corpus'), join(root, 'data')];
  mkdirSync(corpus);
  if (person !== null) cpSync(join(PEOPLE, person, 'txt'), corpus, { recursive: true });
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return { root, corpus, data, env: { ROLECALL_CORPUS_DIR: corpus, ROLECALL_DATA_DIR: data } };
}
