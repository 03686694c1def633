import type { Citation } from '../../model/answer.js';
import type { Block, Inline } from '../text/markdown.js';
import type { ViewContext } from './context.js';
import { h } from './dom.js';
import { createMark, createNote } from './note.js';

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
  for (const inline of inlines) {
    if (inline.kind === 'text') text.append(inline.text);
    else if (inline.kind === 'bold') text.append(h('strong', {}, inline.text));
    else text.append(drawMark(inline.id, notes, drawing));
  }
  return h(tag, { class: 'block' }, text, h('div', { class: 'margin' }, ...notes.values()));
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
