import { isDateLike } from '../layout/date-like.js';
import { type LineHints, TextWriter } from '../layout/text-writer.js';
import type { Loaded } from '../loaded.js';
import { findMarker } from '../text/bullets.js';
import { findLevels } from './docx-headings.js';
import { ListNumbers } from './list-numbers.js';
import { type DocxItem, paragraphsOf } from './read-body.js';
import type { DocxParagraph, DocxPart } from './read-paragraph.js';

/** Writes the items of a document: one line for each paragraph, list item or table row. */
export function renderDocx(items: readonly DocxItem[]): Loaded {
  const renderer = new DocxRenderer(findLevels(paragraphsOf(items)));
  renderer.writeAll(items);
  return renderer.writer.finish();
}

class DocxRenderer {
  readonly writer = new TextWriter();
  private readonly numbers = new ListNumbers();

  constructor(private readonly levels: ReadonlyMap<DocxParagraph, number>) {}

  writeAll(items: readonly DocxItem[]): void {
    for (const item of items) {
      if (item.kind === 'paragraph') this.writeParagraph(item.paragraph);
      else if (item.kind === 'row') this.writeRow(item);
      else this.writer.blank();
    }
  }

  private writeParagraph(paragraph: DocxParagraph): void {
    const heading = this.levels.get(paragraph);
    if (heading !== undefined) this.writer.blank();
    const { prefix, hints } = this.look(paragraph, heading);
    paragraph.lines.forEach((parts, index) => {
      if (index === 0) this.writeParts(parts, hints, prefix);
      else this.writeParts(parts, hints.bullet === true ? { continuation: true } : {}, '');
    });
  }

  private look(paragraph: DocxParagraph, heading: number | undefined): { prefix: string; hints: LineHints } {
    const { list } = paragraph;
    if (heading !== undefined || list === undefined) this.numbers.leave();
    if (heading !== undefined) return { prefix: '', hints: { heading } };
    if (list !== undefined)
      return { prefix: this.numbers.next(list), hints: { bullet: true, depth: list.level } };
    const first = paragraph.lines[0]?.map(({ text }) => text).join(' ') ?? '';
    if (findMarker(first) !== undefined) return { prefix: '', hints: { bullet: true, depth: 0 } };
    return { prefix: '', hints: paragraph.style === 'subtitle' ? { emphasised: true } : {} };
  }

  /** Parts between tabs: a date on the right or left gets a line of its own. */
  private writeParts(parts: readonly DocxPart[], hints: LineHints, prefix: string): void {
    const [first, second, third] = parts;
    if (first === undefined) return;
    const isPair = second !== undefined && third === undefined;
    if (isPair && (isDateLike(first.text) || isDateLike(second.text))) {
      const isFirst = isDateLike(first.text);
      this.writer.line(prefix + first.text, withWeight(isFirst ? {} : hints, first));
      this.writer.line(second.text, withWeight(isFirst ? hints : {}, second));
    } else if (isPair && findMarker(`${first.text} ${second.text}`) !== undefined) {
      this.writer.line(`${prefix}${first.text} ${second.text}`, hints);
    } else {
      const isBold = parts.every(({ bold }) => bold);
      const texts = parts.map(({ text }, index) => (index === 0 ? prefix + text : text));
      this.writer.row(texts, withWeight(hints, { text: '', bold: isBold }));
    }
  }

  private writeRow({ cells, header }: Extract<DocxItem, { kind: 'row' }>): void {
    const lines = cells.map(onlyLine);
    const parts = lines.filter((line) => line !== undefined);
    if (parts.length < cells.length || parts.length < 2) {
      for (const cell of cells) this.writeAll(cell);
      return;
    }
    this.numbers.leave();
    const [first = '', second = '', third] = parts;
    if (third === undefined && !header && (isDateLike(first) || isDateLike(second))) {
      for (const part of parts) this.writer.line(part);
    } else {
      this.writer.row(parts, header ? { tableHeader: true } : {});
    }
  }
}

/** A cell's text where it is one line of one paragraph. */
function onlyLine(cell: readonly DocxItem[]): string | undefined {
  const [item, more] = cell;
  if (item?.kind !== 'paragraph' || more !== undefined || item.paragraph.list !== undefined) return undefined;
  const [line, another] = item.paragraph.lines;
  return another === undefined ? line?.map(({ text }) => text).join(' ') : undefined;
}

/** Bold text that is neither heading nor list item is set apart. */
function withWeight(hints: LineHints, { bold }: DocxPart): LineHints {
  return bold && hints.heading === undefined && hints.bullet !== true
    ? { ...hints, emphasised: true }
    : hints;
}
