import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { fixture, makeCorpus } from './support.js';

it('PDFs are read where the optional canvas package is not installed', async () => {
  const folder = await makeCorpus({ 'cv.pdf': await fixture('layouts/two-lists.pdf') });
  const here = (name: string) => new URL(name, import.meta.url).pathname;
  const script =
    `import(${JSON.stringify(here('../../src/documents/load-corpus.ts'))})` +
    `.then(({ loadCorpus }) => loadCorpus(${JSON.stringify(folder)}))` +
    '.then(({ documents }) => console.log(documents[0].text))';
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--require',
    here('no-canvas.cjs'),
    '--import',
    'tsx',
    '--eval',
    script,
  ]);
  expect(stdout).toContain('Landscape gardener | Aarhus | keiko@example.org');
});
