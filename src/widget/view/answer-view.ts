import type { Citation } from '../../model/answer.js';
import type { PartialAnswer } from '../state/turn.js';
import { type Block, readBlocks, settledText } from '../text/markdown.js';
import { type Drawing, drawBlock, marksIn } from './answer-block.js';
import type { ViewContext } from './context.js';
import { h } from './dom.js';
import { closeNoteOnEscape } from './note.js';

interface ShownBlock {
  readonly key: string;
  readonly element: HTMLElement;
}

/**
 * An answer's paragraphs and lists, each with its marginal notes beside it. While the answer streams in, only
 * what changed is drawn again, so that an opened note, a selection and the reader's place survive.
 */
export class AnswerView {
  readonly element = h('div', { class: 'answer', part: 'answer', dir: 'auto' });
  readonly #context: ViewContext;
  #shown: readonly ShownBlock[] = [];

  constructor(context: ViewContext) {
    this.#context = context;
    this.element.addEventListener('keydown', closeNoteOnEscape);
  }

  /**
   * `whole`: nothing more will come. Until then an unfinished mark is held back, and one whose citation is still
   * to come stands there as a number; after it, a mark without a citation is plain text.
   */
  update(answer: Pick<PartialAnswer, 'text' | 'citations'>, whole: boolean): void {
    const citations = new Map(answer.citations.map((citation) => [citation.id, citation]));
    const drawing: Drawing = { context: this.#context, citations, noted: new Set(), whole };
    const shown = readBlocks(whole ? answer.text : settledText(answer.text)).map((block, index) =>
      this.#show(block, index, drawing),
    );
    for (const { element } of this.#shown.slice(shown.length)) element.remove();
    this.#shown = shown;
  }

  /** Keeps the block that stands at this place where it looks the same; draws it otherwise. */
  #show(block: Block, index: number, drawing: Drawing): ShownBlock {
    const key = blockKey(block, drawing);
    const old = this.#shown[index];
    if (old?.key === key) {
      for (const id of knownMarks(block, drawing.citations)) drawing.noted.add(id);
      return old;
    }
    const element = drawBlock(block, drawing);
    if (old) old.element.replaceWith(element);
    else this.element.append(element);
    return { key, element };
  }
}

function knownMarks(block: Block, citations: ReadonlyMap<number, Citation>): number[] {
  return marksIn(block).filter((id) => citations.has(id));
}

/** Changes whenever the block would look different. */
function blockKey(block: Block, { citations, noted, whole }: Drawing): string {
  const known = knownMarks(block, citations);
  const settled = whole || known.length === marksIn(block).length;
  return [settled, known, known.filter((id) => noted.has(id)), block.source].join('|');
}
