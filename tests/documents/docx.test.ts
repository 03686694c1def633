import { deflateRawSync } from 'node:zlib';
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/documents/docx/check-archive.js';
import { loadCorpus } from '../../src/documents/load-corpus.js';
import { fixture, lineFaults, load, loadOne, makeCorpus, outline } from './support.js';

const text = (...children: (string | ParagraphChild)[]) =>
  new Paragraph({
    children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)),
  });
const cell = (...paragraphs: string[]) =>
  new TableCell({ children: paragraphs.map((content) => text(content)) });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });
const bold = (content: string) => new TextRun({ text: content, bold: true });

async function docx(children: (Paragraph | Table)[], extras: { headers?: object; footers?: object } = {}) {
  const numbering = {
    config: [{ reference: 'steps', levels: [{ level: 0, format: 'decimal' as const, text: '%1.' }] }],
  };
  return new Uint8Array(
    await Packer.toBuffer(new Document({ numbering, sections: [{ children, ...extras }] })),
  );
}

async function read(children: (Paragraph | Table)[], extras = {}): Promise<string[]> {
  const document = await loadOne('cv.docx', await docx(children, extras));
  expect(lineFaults(document)).toEqual([]);
  return outline(document);
}

describe('Word documents', () => {
  it('keep headings, lists with their numbers, bold lines and manual line breaks', async () => {
    expect(
      await read([
        new Paragraph({ text: 'Ada Brook', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Experience', heading: HeadingLevel.HEADING_1 }),
        text(bold('Foreman, Treverk')),
        text('Bergen', new TextRun({ text: 'Norway', break: 1 })),
        new Paragraph({ text: 'Built stairs', bullet: { level: 0 } }),
        new Paragraph({ text: 'of oak', bullet: { level: 1 } }),
        new Paragraph({ text: 'Steps', heading: HeadingLevel.HEADING_2 }),
        new Paragraph({ text: 'Measure', numbering: { reference: 'steps', level: 0 } }),
        new Paragraph({ text: 'Cut', numbering: { reference: 'steps', level: 0 } }),
        text('Then:'),
        new Paragraph({ text: 'Glue', numbering: { reference: 'steps', level: 0 } }),
        text('• Typed bullet'),
      ]),
    ).toEqual([
      'h1 Ada Brook',
      'h2 Experience',
      'e Foreman, Treverk',
      'Bergen',
      'Norway',
      'b0 • Built stairs',
      'b1   • of oak',
      'h3 Steps',
      'b0 1. Measure',
      'b0 2. Cut',
      'Then:',
      'b0 1. Glue',
      'b0 • Typed bullet',
    ]);
  });

  it('give a date after a tab a line of its own, and join labels to what they label', async () => {
    expect(
      await read([
        text(bold('Foreman, Treverk'), new TextRun({ text: '\t2019 – 2022' })),
        text('2014 – 2019\tJoiner'),
        text('Phone:\t+47 555 01 234'),
        text('•\tTyped item'),
      ]),
    ).toEqual([
      'e Foreman, Treverk',
      '2019 – 2022',
      '2014 – 2019',
      'Joiner',
      'Phone: +47 555 01 234',
      'b0 • Typed item',
    ]);
  });

  it('read tables row by row, and cells with more than a line one after the other', async () => {
    const table = new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cell('Course'), cell('Provider'), cell('Year')] }),
        row(cell('Scaffolding'), cell('Arbeidstilsynet'), cell('2020')),
        row(cell('2019 – 2022'), cell('Foreman, Treverk', 'Runs a crew of six.')),
        row(cell('2014 – 2019'), cell('Joiner')),
        row(cell('Languages'), cell('Norwegian, English')),
      ],
    });
    expect(await read([table])).toEqual([
      't3th Course | Provider | Year',
      't3 Scaffolding | Arbeidstilsynet | 2020',
      '2019 – 2022',
      'Foreman, Treverk',
      'Runs a crew of six.',
      '2014 – 2019',
      'Joiner',
      't2 Languages | Norwegian, English',
    ]);
  });

  it('take larger paragraphs for headings where no heading style is used', async () => {
    const sized = (content: string, size: number) => text(new TextRun({ text: content, size }));
    const body =
      'I have built stairs and boats in three countries, and I have taught six apprentices to do the same.';
    expect(await read([sized('Ada Brook', 44), sized('Experience', 28), sized(body, 22)])).toEqual([
      'h1 Ada Brook',
      'h2 Experience',
      body,
    ]);
  });

  it('have the name from the page header, once, without page numbers and footers', async () => {
    const headers = { default: new Header({ children: [text('Ada Brook & Daughters'), text('Page 1')] }) };
    const footers = { default: new Footer({ children: [text('Confidential')] }) };
    expect(await read([text('Carpenter')], { headers, footers })).toEqual([
      'Ada Brook & Daughters',
      'Carpenter',
    ]);
    expect(await read([text('Ada Brook & Daughters')], { headers })).toEqual(['Ada Brook & Daughters']);
  });

  it('have ordinary spaces and hyphens and no soft hyphens', async () => {
    expect(await read([text('Ver\u00adantwortung\u00a0für ﬁve well\u2011known “brands”')])).toEqual([
      'Verantwortung für five well-known “brands”',
    ]);
  });

  it('may come from LibreOffice', async () => {
    const document = await loadOne('cv.docx', await fixture('word/libreoffice.docx'));
    expect(outline(document)).toEqual([
      'h1 Keiko Andersen',
      'Landscape gardener',
      'h2 Strengths',
      'b0 • Dry stone walls',
      'b1   • Repair',
      'b0 • Pruning',
      'h2 Steps',
      'b0 1. Measure',
      'b0 2. Dig',
      'h2 Courses',
      't3 Tree inspection | Danish Tree Society | 2021',
    ]);
  });
});

describe('Word documents that cannot be read', () => {
  const problemOf = async (bytes: Uint8Array) => {
    const { documents, problems } = await load({ 'cv.docx': bytes, 'cv.txt': 'Ada Brook\n' });
    expect(documents.map(({ name }) => name)).toEqual(['cv.txt']);
    return problems.map(({ code, message }) => `${code} ${message}`).join();
  };

  it('are of before 2007, or protected', async () => {
    expect(await problemOf(await fixture('broken/legacy.docx'))).toMatch(
      /^document_legacy_word .*save it as \.docx/,
    );
    const header = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const locked = Buffer.concat([
      Buffer.from(header),
      Buffer.alloc(512),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await problemOf(locked)).toMatch(/^document_encrypted .*password/);
  });

  it('are damaged at any byte, or other archives', async () => {
    const whole = await docx([text('Ada Brook')]);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await problemOf(whole.slice(0, whole.length * share))).toMatch(/^document_corrupt /);
    }
    expect(await problemOf(zip([{ name: 'a.xml', content: '<a/>' }]))).toMatch(
      /^document_corrupt .*no Word document/,
    );
    const hollow = zip([{ name: '[Content_Types].xml', content: '<Types/>' }]);
    expect(await problemOf(hollow)).toMatch(/^document_corrupt /);
  });

  it('are archives that unpack to more than the limit, whatever they declare', async () => {
    const bomb = zip([{ name: 'word/document.xml', content: '<a>'.repeat(400_000), declared: 10 }]);
    expect(bomb.length).toBeLessThan(10_000);
    expect(() => readArchive(bomb, 1_000_000)).toThrowError(
      expect.objectContaining({ code: 'document_too_large' }),
    );
    const folder = await makeCorpus({ 'cv.docx': bomb, 'cv.txt': 'Ada Brook\n' });
    const { problems } = await loadCorpus(folder, { limits: { unpackedBytes: 1024 * 1024 } });
    expect(problems).toMatchObject([
      { code: 'document_too_large', message: expect.stringContaining('limit of 1 MB') },
    ]);
  });

  it('are nested deeper than any document', async () => {
    const deep = `<w:document>${'<w:sdt><w:sdtContent>'.repeat(100_000)}`;
    const bytes = zip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: deep },
    ]);
    expect(await problemOf(bytes)).toMatch(/^document_corrupt /);
  });
});

/** A ZIP archive; `declared` is what its headers say of a part's unpacked size. */
function zip(parts: readonly { name: string; content: string; declared?: number }[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const packed = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? Buffer.byteLength(content), 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 0]);
    centrals.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), version, common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
