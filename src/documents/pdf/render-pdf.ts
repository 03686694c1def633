import { type LineHints, TextWriter } from '../layout/text-writer.js';
import type { Loaded } from '../loaded.js';
import { DepthTracker, findMarker } from '../text/bullets.js';
import type { Block, Lines } from './blocks.js';
import { findLooks, type Look } from './headings.js';
import { LineJoiner } from './hyphens.js';

/** The blocks of one strand of the document. */
export interface Strand {
  readonly blocks: readonly Block[];
  readonly sidebar: boolean;
}

/**
 * Writes the strands one after the other: one line for each block, empty lines where the page has white space.
 * `isTypeset` is true where a program wrote the document that breaks words by default.
 */
export function renderPdf(strands: readonly Strand[], isTypeset: boolean): Loaded {
  const blocks = strands.flatMap((strand) => strand.blocks);
  const looks = new Map(findLooks(blocks).map((look, index) => [blocks[index], look]));
  const joiner = new LineJoiner(
    blocks.flatMap((block) => block.lines.map((line) => line.text)),
    isTypeset,
  );
  const writer = new TextWriter();
  for (const strand of strands) {
    const renderer = new StrandRenderer(writer, joiner, strand.sidebar);
    for (const block of strand.blocks) renderer.write(block, looks.get(block) ?? {});
  }
  return writer.finish();
}

class StrandRenderer {
  private readonly depths = new DepthTracker();
  private previous: Look | undefined;

  constructor(
    private readonly writer: TextWriter,
    private readonly joiner: LineJoiner,
    private readonly sidebar: boolean,
  ) {}

  write(block: Block, look: Look): void {
    const isNewHeading = look.heading !== undefined && look.heading !== this.previous?.heading;
    if (this.previous === undefined || block.apart || isNewHeading) this.writer.blank();
    this.previous = look;
    const aside = this.sidebar ? { sidebar: true } : {};
    if (block.cells === undefined) this.writeText(block, { ...look, ...aside });
    else this.writeRow(block.cells, aside);
  }

  private writeRow(cells: readonly Lines[], hints: LineHints): void {
    this.depths.leave();
    this.writer.row(
      cells.map((lines) => this.join(lines)),
      hints,
    );
  }

  private writeText(block: Block, hints: LineHints): void {
    const [first] = block.lines;
    if (first === undefined) return;
    const content = this.join(block.lines);
    if (first.marked || findMarker(content) !== undefined) {
      const { heading: _heading, ...others } = hints;
      const depth = this.depths.enter(Math.round((first.x0 - first.margin) / 4));
      this.writer.line(first.marked ? `• ${content}` : content, { ...others, bullet: true, depth });
    } else {
      this.depths.leave();
      this.writer.line(content, hints);
    }
  }

  private join(lines: Lines): string {
    return this.joiner.join(lines.map((line) => line.text)).replaceAll('\u00ad', '');
  }
}
