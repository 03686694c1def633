import { h } from './dom.js';

/**
 * Milliseconds of quiet before something is said. Screen readers drop what is announced while the focus moves;
 * NVDA needs about this long to finish naming the newly focused control.
 */
const QUIET_MS = 250;

/**
 * The one live region. It stays in the page, holds plain text, and speaks a thing once: a finished answer, a
 * failure, a confirmation. The log itself is silent, so that no token is read out while it streams in.
 */
export class Announcer {
  readonly element = h('div', { class: 'sr', role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';

  say(text: string): void {
    this.element.textContent = '';
    this.#text = text;
    this.#wait();
  }

  /** Forgets what was said and what was about to be. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#text = '';
    this.element.textContent = '';
  }

  /** The focus moved: what is waiting waits anew. */
  focusMoved(): void {
    if (this.#text !== '') this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.element.textContent = this.#text;
      this.#text = '';
    }, QUIET_MS);
  }
}
