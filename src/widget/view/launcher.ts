import type { Chrome } from '../strings/pick.js';
import { fill } from '../strings/pick.js';
import { button, h } from './dom.js';
import { icon } from './icons.js';

/** The closed widget: whom it is about, and that it is an AI assistant. */
export class Launcher {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly #label = h('span', { class: 'launcher-name', dir: 'auto' });
  readonly #chrome: Chrome;

  constructor(chrome: Chrome, open: () => void) {
    this.#chrome = chrome;
    const { assistant } = chrome.strings;
    this.button = button(
      { class: 'launcher', part: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
      open,
      icon('open'),
      h(
        'span',
        { class: 'launcher-text' },
        this.#label,
        ' ',
        h('span', { class: 'launcher-kind' }, assistant),
      ),
    );
    this.element = h('div', { class: 'corner', role: 'region', 'aria-label': assistant }, this.button);
    this.setName('');
  }

  setName(name: string): void {
    const { ask, nobody } = this.#chrome.strings;
    this.#label.textContent = fill(ask, { name: name || nobody });
  }
}
