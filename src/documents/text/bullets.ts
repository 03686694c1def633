/** A list marker at the start of a line. */
export interface Marker {
  /** Columns of white space before the marker; a tab counts as four. */
  readonly indent: number;
  /** Characters up to the item's text: white space, marker and the space after it. */
  readonly length: number;
}

/** Glyphs that open list items, among them those of symbol fonts (private use area) that Word and PDFs leave. */
const GLYPHS = '•‣⁃◦∙·●○◉◌■□▪▫▸▹►▻◆◇❖➢➤➔→⇒✓✔✦★☆⦁⬤\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8';
const MARKER = new RegExp(
  `^([ \\t\\u00a0]*)(?:[${GLYPHS}][ \\t\\u00a0]*|(?:[-*+–—o§]|\\(?(?:\\d{1,2}|[a-z])[.)])[ \\t\\u00a0]+)(?=\\S)`,
  'u',
);

/** The bullet or number that opens a line, or undefined. */
export function findMarker(line: string): Marker | undefined {
  const match = MARKER.exec(line);
  if (match === null) return undefined;
  return { indent: columns(match[1] ?? ''), length: match[0].length };
}

/** The width of leading white space; a tab counts as four columns. */
export function columns(space: string): number {
  return [...space].reduce((sum, character) => sum + (character === '\t' ? 4 : 1), 0);
}

/** Is this a glyph that opens list items when it stands alone? */
export function isBulletGlyph(text: string): boolean {
  return [...text].length === 1 && GLYPHS.includes(text);
}

/** Turns indents into depths: 0 for the outermost item of a list, one more for each deeper indent inside it. */
export class DepthTracker {
  private readonly indents: number[] = [];

  /** The depth of an item with this indent. */
  enter(indent: number): number {
    while ((this.indents.at(-1) ?? -1) > indent) this.indents.pop();
    if ((this.indents.at(-1) ?? -1) < indent) this.indents.push(indent);
    return this.indents.length - 1;
  }

  /** The list is over: the next item is an outermost one. */
  leave(): void {
    this.indents.length = 0;
  }
}
