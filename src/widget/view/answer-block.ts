import type { Citation } from '../../model/answer.js';
import { hangPunctuation } from '../text/hang-punctuation.js';
import type { Block, Inline } from '../text/markdown.js';
import type { ViewContext } from './context.js';
import { h } from './dom.js';
import { createMark, createNote, groupNotes } from './note.js';

/** What a block is drawn with. */
export interface Drawing {
  readonly context: ViewContext;
  readonly citations: ReadonlyMap<number, Citation>;
  /** Citations that already have a note above; those drawn here are added. */
  readonly noted: Set<number>;
  /** Nothing more will come: a mark without a citation is plain text. */
  readonly whole: boolean;
}

/** Draws a paragraph or list, each line with its notes in the margin beside it. */
export function drawBlock(block: Block, drawing: Drawing): HTMLElement {
  if (block.kind === 'paragraph') return drawLine('div', h('p'), block.lines[0] ?? [], drawing);
  return h(
    'ul',
    { class: 'list' },
    ...block.lines.map((line) => drawLine('li', h('div', { class: 'item' }), line, drawing)),
  );
}

/** The numbers of a block's citation marks. */
export function marksIn(block: Block): number[] {
  return block.lines.flat().flatMap((inline) => (inline.kind === 'mark' ? [inline.id] : []));
}

function drawLine(
  tag: 'div' | 'li',
  text: HTMLElement,
  inlines: readonly Inline[],
  drawing: Drawing,
): HTMLElement {
  const notes = new Map<number, HTMLElement>();
  for (const inline of hangPunctuation(inlines)) {
    if (inline.kind === 'text') text.append(inline.text);
    else if (inline.kind === 'bold') text.append(h('strong', {}, inline.text));
    else tieTo(text, drawMark(inline.id, notes, drawing));
  }
  groupNotes(
    [...notes].flatMap(([id, note]) => {
      const citation = drawing.citations.get(id);
      return citation ? [{ citation, note }] : [];
    }),
  );
  return h(tag, { class: 'block' }, text, h('div', { class: 'margin' }, ...notes.values()));
}

/** Longest word that a mark is tied to, in characters: a longer one must be free to break. */
const TIED_LENGTH = 24;

/** Appends a mark so that it never begins a line: in one unbreakable run with the word, or the marks, before it. */
function tieTo(text: HTMLElement, mark: Node): void {
  const last = text.lastChild;
  const run = last instanceof HTMLElement && last.className === 'tie' ? last : null;
  if (mark instanceof Text) text.append(mark);
  else if (run) run.append(mark);
  else if (last instanceof Text) {
    const words = last.data.trimEnd();
    const cut = words.search(/\S+$/);
    const word = words.slice(cut);
    const tied = cut !== -1 && word.length <= TIED_LENGTH;
    last.data = tied ? words.slice(0, cut) : words;
    text.append(tied ? h('span', { class: 'tie' }, word, mark) : mark);
  } else text.append(mark);
}

function drawMark(id: number, notes: Map<number, HTMLElement>, drawing: Drawing): Node {
  const citation = drawing.citations.get(id);
  if (citation === undefined) {
    return drawing.whole ? document.createTextNode(`[${id}]`) : h('span', { class: 'mark' }, String(id));
  }
  const note = notes.get(id) ?? createNote(citation, drawing.context, drawing.noted.has(id));
  notes.set(id, note);
  drawing.noted.add(id);
  return createMark(citation, note, drawing.context);
}
