import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { load, makeCorpus } from './support.js';

const CV = 'Ada Brook\nCarpenter\n';

describe('loadCorpus', () => {
  it('reads folders and every format by its extension, sorted by name, without dotfiles and lock files', async () => {
    const { documents, problems } = await load({
      'b.TXT': CV,
      'a/readme.md': '# Ada\n',
      'a/deep/er/cv.json': '{"basics":{"name":"Ada"}}',
      '.DS_Store': 'x',
      '.git/config.txt': 'x',
      '~$b.docx': 'x',
    });
    expect(documents.map(({ name, format }) => [name, format])).toEqual([
      ['a/deep/er/cv.json', 'json'],
      ['a/readme.md', 'md'],
      ['b.TXT', 'txt'],
    ]);
    expect(problems).toEqual([]);
  });

  it('says of each file that it cannot use why not and what to do, and loads the others', async () => {
    const { documents, problems } = await load({
      'cv.txt': CV,
      'blank.md': ' \n\n\t\n',
      'bom.txt': Uint8Array.from([0xef, 0xbb, 0xbf]),
      'empty.pdf': '',
      'letter.rtf': '{\\rtf1}',
      'notes.odt': 'x',
      'old.doc': 'x',
      'photo.png': 'x',
      'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'really-pdf.txt': '%PDF-1.7\n%\n1 0 obj\n',
      'text.docx': CV,
      'text.pdf': CV,
      plain: CV,
    });
    expect(documents.map(({ name }) => name)).toEqual(['cv.txt']);
    expect(problems.map(({ name, code }) => [name, code])).toEqual([
      ['blank.md', 'document_empty'],
      ['bom.txt', 'document_empty'],
      ['empty.pdf', 'document_empty'],
      ['letter.rtf', 'document_unsupported'],
      ['notes.odt', 'document_unsupported'],
      ['old.doc', 'document_unsupported'],
      ['photo.png', 'document_unsupported'],
      ['picture.txt', 'document_binary'],
      ['plain', 'document_unsupported'],
      ['really-pdf.txt', 'document_mismatched'],
      ['text.docx', 'document_corrupt'],
      ['text.pdf', 'document_corrupt'],
    ]);
    for (const { name, message } of problems)
      expect(message).toMatch(new RegExp(`^${name.replace('.', '\\.')}: .*[;,] .*\\.$`));
    expect(problems.find(({ name }) => name === 'letter.rtf')?.message).toContain('save it as .docx or .pdf');
  });

  it('states the limits that a file is over', async () => {
    const folder = await makeCorpus({
      'cv.txt': CV,
      'large.txt': 'x'.repeat(2_000),
      'long.txt': 'words '.repeat(150),
    });
    const { problems } = await loadCorpus(folder, { limits: { fileBytes: 1_024, textCharacters: 800 } });
    expect(problems).toMatchObject([
      { name: 'large.txt', code: 'document_too_large', message: expect.stringContaining('the limit of') },
      { name: 'long.txt', code: 'document_too_long', message: expect.stringContaining('limit of 800') },
    ]);
  });

  it('bounds folders and files', async () => {
    const folder = await makeCorpus({ 'a.txt': CV, 'b.txt': CV, 'c.txt': CV, 'd/e/f/g.txt': CV });
    const { documents, problems } = await loadCorpus(folder, { limits: { depth: 2, files: 2 } });
    expect(documents.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(problems).toMatchObject([
      { name: 'c.txt', code: 'corpus_too_many_files' },
      { name: 'd/e/f', code: 'document_too_deep' },
    ]);
  });

  it('follows links inside the corpus and refuses those that leave it', async () => {
    const outside = await makeCorpus({ 'secret.txt': 'Not for you\n' });
    const folder = await makeCorpus({ '.data/cv.txt': CV });
    await symlink(path.join('.data', 'cv.txt'), path.join(folder, 'cv.txt'));
    await symlink(path.join(outside, 'secret.txt'), path.join(folder, 'out.txt'));
    await symlink(outside, path.join(folder, 'out'));
    await symlink(folder, path.join(folder, 'round'));
    await symlink(path.join(folder, 'nowhere.txt'), path.join(folder, 'dangling.txt'));
    const { documents, problems } = await loadCorpus(folder);
    expect(documents.map(({ name }) => name)).toEqual(['cv.txt']);
    expect(problems.map(({ name, code }) => [name, code])).toEqual([
      ['dangling.txt', 'document_unreadable'],
      ['out', 'document_outside_corpus'],
      ['out.txt', 'document_outside_corpus'],
    ]);
  });

  it.skipIf(process.platform === 'win32' || process.platform === 'darwin')(
    'refuses names that differ only in case',
    async () => {
      const { documents, problems } = await load({ 'CV.txt': CV, 'cv.txt': 'Ada\n' });
      expect(documents.map(({ name }) => name)).toEqual(['CV.txt']);
      expect(problems).toMatchObject([{ name: 'cv.txt', code: 'document_duplicate_name' }]);
    },
  );

  it('reads names in their composed form', async () => {
    const { documents } = await load({ ['résumé.txt'.normalize('NFD')]: CV });
    expect(documents.map(({ name }) => name)).toEqual(['résumé.txt'.normalize('NFC')]);
  });

  it('has a hash that changes with names, contents and settings, and with nothing else', async () => {
    const hash = async (files: Record<string, string>) => (await load(files)).hash;
    const base = await hash({ 'cv.txt': CV });
    expect(await hash({ 'cv.txt': CV })).toBe(base);
    expect(await hash({ 'cv.txt': CV, 'bad.rtf': 'x' })).toBe(base);
    const others = [
      { 'cv.txt': `${CV} ` },
      { 'cv2.txt': CV },
      { 'cv.txt': CV, 'candidate.yaml': 'private: [x]' },
    ];
    const hashes = await Promise.all(others.map(hash));
    expect(new Set([base, ...hashes]).size).toBe(4);
  });

  it('says what to do where there is nothing to read', async () => {
    const empty = await makeCorpus({});
    await expect(loadCorpus(empty)).rejects.toMatchObject({
      code: 'corpus_empty',
      message: expect.stringContaining('Put a profile'),
    });
    const useless = await makeCorpus({ 'cv.rtf': 'x' });
    await expect(loadCorpus(useless)).rejects.toMatchObject({
      code: 'corpus_empty',
      message: expect.stringContaining('cv.rtf: .rtf files are not read'),
    });
    const missing = path.join(empty, 'missing');
    const error = await loadCorpus(missing).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'corpus_unreadable' });
    expect(String(error)).not.toContain(empty);
    await writeFile(missing, CV);
    await expect(loadCorpus(missing)).rejects.toMatchObject({ code: 'corpus_unreadable' });
  });

  it('takes a folder with the name of a document for a folder', async () => {
    const folder = await makeCorpus({ 'cv.txt': CV });
    await mkdir(path.join(folder, 'odd.txt'));
    expect((await loadCorpus(folder)).problems).toEqual([]);
  });
});
