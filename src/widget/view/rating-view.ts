import type { Turn } from '../state/turn.js';
import type { TurnActions, ViewContext } from './context.js';
import { button, h, setAttribute, uniqueId } from './dom.js';
import { icon } from './icons.js';

/** Longest comment that is taken, in characters. */
const COMMENT_LIMIT = 1000;

/** Thumbs up and down. The rating is sent at once; a comment may follow it. */
export class RatingView {
  readonly up: HTMLButtonElement;
  readonly down: HTMLButtonElement;
  /** Holds the comment form while it is open. */
  readonly comment = h('div', { class: 'comment' });
  readonly #turnId: string;
  readonly #context: ViewContext;
  readonly #actions: TurnActions;

  constructor(turnId: string, context: ViewContext, actions: TurnActions) {
    this.#turnId = turnId;
    this.#context = context;
    this.#actions = actions;
    const { strings } = context.chrome;
    this.up = button(
      { class: 'tool', part: 'rate-up', title: strings.up, 'aria-label': strings.up },
      () => this.#rate('up'),
      icon('up'),
    );
    this.down = button(
      { class: 'tool', part: 'rate-down', title: strings.down, 'aria-label': strings.down },
      () => this.#rate('down'),
      icon('down'),
    );
  }

  update(turn: Turn): void {
    setAttribute(this.up, 'aria-pressed', String(turn.rating === 'up'));
    setAttribute(this.down, 'aria-pressed', String(turn.rating === 'down'));
  }

  async #rate(rating: 'up' | 'down', comment?: string): Promise<void> {
    const { say, chrome } = this.#context;
    const trigger = rating === 'up' ? this.up : this.down;
    try {
      await this.#actions.rate(this.#turnId, rating, comment);
      if (comment === undefined) this.#showForm(rating, trigger);
      else this.#showThanks(trigger);
      say(chrome.strings.thanks);
    } catch {
      this.comment.replaceChildren(h('p', { class: 'quiet' }, chrome.strings.ratingFailed));
      say(chrome.strings.ratingFailed);
    }
  }

  #showForm(rating: 'up' | 'down', trigger: HTMLButtonElement): void {
    const { strings } = this.#context.chrome;
    const id = uniqueId('comment');
    const area = h('textarea', {
      id,
      class: 'field',
      part: 'comment',
      rows: 2,
      maxlength: COMMENT_LIMIT,
      dir: 'auto',
    });
    const form = h(
      'form',
      { class: 'comment-form' },
      h('label', { for: id }, rating === 'up' ? strings.commentUp : strings.commentDown),
      area,
      h(
        'div',
        { class: 'row' },
        h('button', { class: 'solid', type: 'submit' }, strings.sendComment),
        button({ class: 'plain' }, () => this.#dismiss(trigger), strings.skip),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = area.value.trim();
      if (text === '') this.#dismiss(trigger);
      else void this.#rate(rating, text);
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.#dismiss(trigger);
    });
    this.comment.replaceChildren(form);
  }

  #showThanks(trigger: HTMLButtonElement): void {
    this.comment.replaceChildren(h('p', { class: 'quiet' }, this.#context.chrome.strings.thanks));
    trigger.focus({ preventScroll: true });
  }

  #dismiss(trigger: HTMLButtonElement): void {
    this.comment.replaceChildren();
    trigger.focus({ preventScroll: true });
  }
}
