/** A run of text inside a paragraph. `mark` is a citation marker `[n]`. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'mark'; readonly id: number };

/** A paragraph, or a list of items. `source` is what it was read from: equal sources look equal. */
export interface Block {
  readonly kind: 'paragraph' | 'list';
  readonly source: string;
  readonly lines: readonly (readonly Inline[])[];
}

const ITEM = /^\s*[-*•]\s+/;

/**
 * Reads the little Markdown that answers are written in: paragraphs, `- ` lists, `**bold**`, `[n]`.
 * Everything else, HTML and links included, stays the text that it is.
 */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list = false;
  const close = () => {
    if (lines.length > 0) blocks.push(toBlock(list, lines));
    lines = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const item = ITEM.test(line);
    if (line.trim() === '') close();
    else {
      if (item !== list && lines.length > 0 && (item || !/^\s/.test(line))) close();
      if (lines.length === 0) list = item;
      if (list && !item) lines.push(`${lines.pop() ?? ''} ${line.trim()}`);
      else lines.push(line);
    }
  }
  close();
  return blocks;
}

function toBlock(list: boolean, lines: readonly string[]): Block {
  const source = lines.join('\n');
  return list
    ? { kind: 'list', source, lines: lines.map((line) => readInline(line.replace(ITEM, ''))) }
    : { kind: 'paragraph', source, lines: [readInline(lines.map((line) => line.trim()).join(' '))] };
}

/** Reads one paragraph or list item. A marker inside bold text is lifted out of it. */
export function readInline(text: string): Inline[] {
  const inlines: Inline[] = [];
  for (const piece of text.split(/(\*\*[^*]+\*\*)/)) {
    const bold = piece.length > 4 && piece.startsWith('**') && piece.endsWith('**');
    inlines.push(...readMarks(bold ? piece.slice(2, -2) : piece, bold ? 'bold' : 'text'));
  }
  return inlines;
}

function readMarks(text: string, kind: 'text' | 'bold'): Inline[] {
  return text
    .split(/(\[\d{1,3}\])/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\[\d{1,3}\]$/.test(piece) ? { kind: 'mark', id: Number(piece.slice(1, -1)) } : { kind, text: piece },
    );
}

/** What of an unfinished text can be shown: a marker or bold run that is still coming is held back. */
export function settledText(text: string): string {
  const lineStart = text.lastIndexOf('\n') + 1;
  const stars = text.slice(lineStart).split('**');
  const closed = stars.length % 2 === 1 ? text : text.slice(0, text.lastIndexOf('**'));
  return closed.replace(/\s*\[\d{0,3}$|\*$/, '');
}

/** The text without its mark-up, for a screen reader: markers gone, paragraphs and items as sentences. */
export function plainText(text: string): string {
  return readBlocks(text)
    .flatMap((block) => block.lines)
    .map((inlines) => inlines.map((inline) => (inline.kind === 'mark' ? '' : inline.text)).join(''))
    .map((line) => line.replace(/\s+([.,;:!?])/g, '$1').trim())
    .join('\n');
}
