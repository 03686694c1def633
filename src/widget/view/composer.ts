import type { Strings } from '../strings/en.js';
import { fill } from '../strings/pick.js';
import { h, setAttribute, uniqueId } from './dom.js';
import { icon } from './icons.js';

/** Longest question that the server takes, in characters. */
const QUESTION_LIMIT = 2000;
/** From how many characters before the limit the rest is counted down. */
const COUNT_FROM = 200;

/** What the composer asks for. `ask` says whether the question was taken. */
export interface ComposerActions {
  readonly ask: (question: string) => boolean;
  readonly stop: () => void;
}

/** The labelled input and its one button, which asks or, while an answer is written, stops. */
export class Composer {
  readonly element: HTMLFormElement;
  readonly input: HTMLTextAreaElement;
  readonly #button: HTMLButtonElement;
  readonly #hint = h('p', { class: 'hint', part: 'hint' });
  readonly #strings: Strings;
  readonly #actions: ComposerActions;
  #running = false;
  #waitSeconds = 0;

  constructor(strings: Strings, placeholder: string, actions: ComposerActions) {
    this.#strings = strings;
    this.#actions = actions;
    const id = uniqueId('question');
    this.#hint.id = uniqueId('hint');
    this.input = h('textarea', {
      id,
      class: 'field',
      part: 'input',
      rows: 1,
      maxlength: QUESTION_LIMIT,
      placeholder: placeholder || strings.placeholder,
      'aria-describedby': this.#hint.id,
      enterkeyhint: 'send',
      autocomplete: 'off',
      dir: 'auto',
    });
    this.#button = h('button', { class: 'send', part: 'send', type: 'submit' });
    const row = h('div', { class: 'composer-row' }, this.input, this.#button);
    this.element = h(
      'form',
      { class: 'composer', part: 'composer' },
      h('label', { class: 'sr', for: id }, strings.question),
      row,
      this.#hint,
    );
    this.input.addEventListener('input', () => this.#refresh());
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#ask();
    });
    this.#button.addEventListener('click', (event) => {
      event.preventDefault();
      if (!this.#running) this.#ask();
      else if (event.detail < 2) this.#actions.stop();
    });
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.#refresh();
  }

  /** An answer is being written, or no longer. */
  setRunning(running: boolean): void {
    this.#running = running;
    this.#refresh();
  }

  /** Seconds until the server takes another question; 0 for now. */
  setWait(seconds: number): void {
    this.#waitSeconds = seconds;
    this.#refresh();
  }

  #ask(): void {
    const question = this.input.value.trim();
    if (question === '' || this.#running || !this.#actions.ask(question)) return;
    this.input.value = '';
    this.#refresh();
  }

  #refresh(): void {
    const { ask, send, stop } = { ask: icon('ask'), send: this.#strings.send, stop: this.#strings.stop };
    const label = this.#running ? stop : send;
    if (this.#button.getAttribute('aria-label') !== label) {
      setAttribute(this.#button, 'aria-label', label);
      setAttribute(this.#button, 'title', label);
      this.#button.replaceChildren(this.#running ? icon('stop') : ask);
    }
    setAttribute(this.#button, 'disabled', this.#waitSeconds > 0 && !this.#running);
    this.#hint.textContent = this.#hintText();
    this.#grow();
  }

  #hintText(): string {
    if (this.#waitSeconds > 0) return fill(this.#strings.wait, { seconds: this.#waitSeconds });
    const left = QUESTION_LIMIT - this.input.value.length;
    return left <= COUNT_FROM ? fill(this.#strings.left, { count: left }) : '';
  }

  /** Where the browser can't size a field by its content, the script does. */
  #grow(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight}px`;
  }
}
