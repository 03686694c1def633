import { DocumentError } from '../document-error.js';
import type { Loader } from '../loaded.js';
import { readArchive } from './check-archive.js';
import { checkXml } from './check-xml.js';
import { readPageHeaders } from './page-header.js';
import { type DocxItem, paragraphsOf, readItems } from './read-body.js';
import { renderDocx } from './render-docx.js';

/**
 * Loads a Word document: headings by style, list items with their bullets and numbers, table rows, text boxes and
 * the page header. Comments, deleted text and pictures are left out.
 */
export const loadDocx: Loader = async (bytes, { limits }) => {
  const archive = readArchive(bytes, limits.unpackedBytes);
  if (!archive.has('[Content_Types].xml')) {
    throw new DocumentError(
      'document_corrupt',
      'it is an archive but no Word document; save it again as .docx',
    );
  }
  checkXml(archive);
  const items = readItems(await readModel(bytes));
  const body = new Set(
    paragraphsOf(items).flatMap(({ lines }) => lines.map((parts) => parts.map(({ text }) => text).join(' '))),
  );
  const headers = readPageHeaders(archive).filter((line) => !body.has(line));
  return renderDocx([...headers.map(toItem), ...items]);
};

/** mammoth hands its document model to `transformDocument`; the HTML that it makes of it is not needed. */
async function readModel(bytes: Uint8Array): Promise<unknown> {
  const { default: mammoth } = await import('mammoth');
  let model: unknown;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      transformDocument: (document: unknown) => {
        model = document;
        return { type: 'document', children: [], notes: null, comments: [] };
      },
    },
  );
  return model;
}

function toItem(line: string): DocxItem {
  return { kind: 'paragraph', paragraph: { lines: [[{ text: line, bold: false }]], style: '' } };
}
