import { asNode, facts } from './model.js';
import { type DocxParagraph, readParagraph } from './read-paragraph.js';

/** What stands one under the other in a Word document: paragraphs and rows of tables. */
export type DocxItem =
  | { readonly kind: 'paragraph'; readonly paragraph: DocxParagraph }
  | { readonly kind: 'row'; readonly cells: readonly (readonly DocxItem[])[]; readonly header: boolean }
  | { readonly kind: 'blank' };

/** The items of a document, table cell or text box, in order. */
export function readItems(value: unknown): DocxItem[] {
  const node = asNode(value);
  if (node === undefined) return [];
  if (node.type === 'paragraph') return readParagraphItem(value);
  if (node.type === 'tableRow') {
    const { isHeader, children } = facts.row(value);
    const cells = children.map((child) => facts.cell(child).children.flatMap(readItems)).map(withoutBlanks);
    return [{ kind: 'row', cells: cells.filter((cell) => cell.length > 0), header: isHeader }];
  }
  return (node.children ?? []).flatMap(readItems);
}

function readParagraphItem(value: unknown): DocxItem[] {
  const paragraph = readParagraph(value);
  return [paragraph === undefined ? { kind: 'blank' } : { kind: 'paragraph', paragraph }];
}

function withoutBlanks(items: readonly DocxItem[]): DocxItem[] {
  return items.filter((item) => item.kind !== 'blank');
}

/** All paragraphs, those in tables included, in order. */
export function paragraphsOf(items: readonly DocxItem[]): DocxParagraph[] {
  return items.flatMap((item) => {
    if (item.kind === 'paragraph') return [item.paragraph];
    return item.kind === 'row' ? item.cells.flatMap(paragraphsOf) : [];
  });
}
