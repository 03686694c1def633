import { expect, it } from 'vitest';
import { warnOfProblems } from '../../src/cli/ingest/report.js';
import { createTerminal } from '../../src/cli/terminal.js';

it('tells files that were read with faults from those that were skipped', () => {
  const written: string[] = [];
  const err = createTerminal({ write: (text) => written.push(text) }, {});
  warnOfProblems(
    [
      { name: 'cv.json', code: 'document_mended', message: 'cv.json: it was read, but.', loaded: true },
      { name: 'old.doc', code: 'document_unsupported', message: 'old.doc: .doc files are not read.' },
    ],
    err,
  );
  expect(written.join('')).toBe(
    'note: cv.json: it was read, but.\nskipped: old.doc: .doc files are not read.\n',
  );
});
