import type { Line } from '../../model/document.js';
import { columns, DepthTracker, findMarker } from '../text/bullets.js';
import type { Range } from '../text/split-lines.js';
import { isWrapped, wrapColumn } from '../text/wrap.js';
import { findCells, isTableRule } from './tables.js';

/** A line, or the part of one beside a comment. */
export interface Piece extends Range {
  readonly hidden: boolean;
  readonly slice: string;
  /** Level of the HTML heading that it stands in. */
  readonly heading?: number;
  /** It is what an `<li>` holds. */
  readonly item?: boolean;
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const ATX = /^\s{0,3}(#{1,6})(?:[ \t]+|$)/;
/** A heading that opens a list item: `- ### Keeper`. */
const ITEM_HEADING = /^\s*[-*+]\s+(#{1,6})[ \t]+(?=\S)/;
const UNDERLINE = /^\s{0,3}(={2,}|-{2,})[ \t]*$/;
/** A longer line over `---` is a sentence over a separator. */
const MAX_UNDERLINED_LENGTH = 80;
const BREAK = /^\s{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const TAGS_ONLY = /^\s*(?:<\/?[a-z][^<>]*>\s*)+$/i;
const LINK_DEFINITION = /^\s{0,3}\[[^\]]+\]:\s*\S+/;
const BOLD_LINE = /^\s*(?:(\*\*\*|\*\*|__)(?=\S)(?:(?!\1).)+\1|<(b|strong)>(?:(?!<\/\2>).)+<\/\2>)\s*$/i;
/** An `<h2>` that its words follow on the next line, and its end. */
const OPEN_HEADING = /<h([1-6])\b[^<>]*>(?!.*<\/h)/i;
const CLOSED_HEADING = /<\/h[1-6]\s*>/i;
/** A list marker that is written as an entity. */
const ENTITY_MARKER = /^\s*&(?:bull|middot|#8226|#183|#x2022|#xb7);/i;
const HARD_BREAK = /(?: {2,}|\\|<br\s*\/?>)\s*$/i;

/** Reads the pieces of a Markdown text one after the other; what a line means depends on those before it. */
export class MarkdownScanner {
  private readonly depths = new DepthTracker();
  private readonly column: number | undefined;
  /** The fence that closes the open code block. */
  private fence: string | undefined;
  /** Where the text of the open list item begins. */
  private itemIndent: number | undefined;
  private inTable = false;
  /** Level of the HTML heading that is open. */
  private htmlHeading: number | undefined;

  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {
    this.column = wrapColumn(pieces.map((piece) => piece.slice));
  }

  /** The line of the piece with this index; call for each index in order. */
  read(index: number): Line {
    const piece = this.pieces[index];
    if (piece === undefined) throw new RangeError(`no line ${index}`);
    const range = { start: piece.start, end: piece.end };
    if (piece.hidden) return { ...range, hidden: true };
    return (
      this.readFence(piece, range) ??
      this.readBlock(piece, range, index) ??
      this.readText(piece, range, index)
    );
  }

  private readFence(piece: Piece, range: Range): Line | undefined {
    const mark = FENCE.exec(piece.slice)?.[1];
    if (this.fence === undefined && mark === undefined) return undefined;
    if (this.fence === undefined) this.fence = mark;
    else if (mark?.startsWith(this.fence) === true) this.fence = undefined;
    else return range;
    return { ...range, hidden: true };
  }

  private readBlock(piece: Piece, range: Range, index: number): Line | undefined {
    const { slice } = piece;
    if (slice === '') {
      this.inTable = false;
      return range;
    }
    const level =
      ATX.exec(slice)?.[1]?.length ??
      ITEM_HEADING.exec(slice)?.[1]?.length ??
      piece.heading ??
      this.levelOfOpen(slice);
    if (level !== undefined) {
      this.leaveList();
      return { ...range, heading: level };
    }
    if (isTableRule(slice) || UNDERLINE.test(slice) || BREAK.test(slice)) {
      if (isTableRule(slice)) this.inTable = this.cellsOf(index - 1) !== undefined;
      return { ...range, hidden: true };
    }
    if (TAGS_ONLY.test(slice)) {
      const opened = OPEN_HEADING.exec(slice)?.[1];
      if (opened !== undefined) this.htmlHeading = Number(opened);
      else if (CLOSED_HEADING.test(slice)) this.htmlHeading = undefined;
      return { ...range, hidden: true };
    }
    if (LINK_DEFINITION.test(slice)) return { ...range, hidden: true };
    return this.readRow(range, index);
  }

  /** The level of an HTML heading whose words stand on a line of their own. */
  private levelOfOpen(slice: string): number | undefined {
    return TAGS_ONLY.test(slice) ? undefined : this.htmlHeading;
  }

  private readRow(range: Range, index: number): Line | undefined {
    const isHeader = isTableRule(this.sliceAt(index + 1));
    if (!isHeader && !this.inTable) return undefined;
    const cells = this.cellsOf(index);
    if (cells === undefined) {
      this.inTable = false;
      return undefined;
    }
    this.leaveList();
    return isHeader ? { ...range, cells, tableHeader: true } : { ...range, cells };
  }

  private readText(piece: Piece, range: Range, index: number): Line {
    const { slice } = piece;
    const underline = UNDERLINE.exec(this.sliceAt(index + 1))?.[1];
    const indent = markerIndent(piece);
    if (indent !== undefined) {
      this.itemIndent = indent + 1;
      return { ...range, bullet: true, depth: this.depths.enter(indent) };
    }
    if (underline !== undefined && slice.length <= MAX_UNDERLINED_LENGTH) {
      this.leaveList();
      return { ...range, heading: underline.startsWith('=') ? 1 : 2 };
    }
    if (this.continues(slice, index)) return { ...range, continuation: true };
    this.leaveList();
    return BOLD_LINE.test(slice) ? { ...range, emphasised: true } : range;
  }

  /** Is this line the rest of the paragraph or list item above it? */
  private continues(slice: string, index: number): boolean {
    const previous = this.pieces[index - 1];
    if (previous === undefined || previous.hidden || previous.slice === '') return false;
    if (HARD_BREAK.test(previous.slice) || ATX.test(previous.slice) || UNDERLINE.test(previous.slice))
      return false;
    const indent = columns(/^\s*/.exec(slice)?.[0] ?? '');
    if (this.itemIndent !== undefined && indent >= this.itemIndent) return true;
    return isWrapped(previous.slice, slice, this.column);
  }

  private cellsOf(index: number): Range[] | undefined {
    const piece = this.pieces[index];
    return piece === undefined ? undefined : findCells(this.text, piece);
  }

  private sliceAt(index: number): string {
    const piece = this.pieces[index];
    return piece === undefined || piece.hidden ? '' : piece.slice;
  }

  private leaveList(): void {
    this.itemIndent = undefined;
    this.depths.leave();
  }
}

/** Columns before a list marker, however it is written; undefined where there is none. */
function markerIndent({ slice, item }: Piece): number | undefined {
  const marker = findMarker(slice);
  if (marker !== undefined) return marker.indent;
  return item === true || ENTITY_MARKER.test(slice) ? columns(/^\s*/.exec(slice)?.[0] ?? '') : undefined;
}
