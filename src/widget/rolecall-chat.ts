import type { Answer } from '../model/answer.js';
import { ATTRIBUTES, readSettings } from './settings.js';
import type { Snapshot } from './state/snapshot.js';
import { pickChrome } from './strings/pick.js';
import { styleSheet } from './styles/sheet.js';
import { h } from './view/dom.js';
import { Widget } from './widget.js';

/** Where there is no DOM the class can still be imported; it is of no use there. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * `<rolecall-chat server="https://…">`: a chat about one candidate, in a shadow root.
 *
 * Events, all bubbling and composed: `rolecall-ready`, `rolecall-open`, `rolecall-close`, `rolecall-question`,
 * `rolecall-answer` (`detail.answer` is the Answer), `rolecall-error`, `rolecall-feedback`, `rolecall-new`.
 */
export class RolecallChat extends Base {
  static readonly observedAttributes: readonly string[] = ATTRIBUTES;
  #widget: Widget | null = null;
  #kept: { readonly origin: string; readonly snapshot: Snapshot } | null = null;
  #origin = '';
  #stale = false;

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [styleSheet(this.ownerDocument)];
    this.#start();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  /** Several attributes set in one go start the widget anew once; the conversation is kept. */
  attributeChangedCallback(): void {
    if (!this.#widget || this.#stale) return;
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      if (this.isConnected) this.#start();
    });
  }

  /** True where the conversation can be seen; always true inline. */
  get open(): boolean {
    return this.#widget?.isOpen ?? false;
  }

  /** The conversation's id on the server; undefined before the first answer. */
  get conversationId(): string | undefined {
    return this.#widget?.conversationId;
  }

  show(): void {
    this.#widget?.open();
  }

  hide(): void {
    this.#widget?.close();
  }

  toggle(): void {
    if (this.open) this.hide();
    else this.show();
  }

  /**
   * Asks a question of 1 to 2,000 characters in the visitor's place. Resolves with the answer; with null where
   * another question is under way, the server wants a pause, or no answer came.
   */
  async ask(question: string): Promise<Answer | null> {
    const message = question.trim().slice(0, 2000);
    if (!this.#widget || message === '') return null;
    this.show();
    return this.#widget.ask(message);
  }

  /** Stops the answer that is being written; what has arrived stays. */
  stop(): void {
    this.#widget?.stop();
  }

  /** Ends the conversation and begins a new one. */
  newConversation(): void {
    this.#widget?.reset();
  }

  #start(): void {
    const shadow = this.shadowRoot;
    if (!shadow) return;
    this.#end();
    const settings = readSettings(this);
    if (settings.server === null) {
      const { strings, lang, dir } = pickChrome(settings.lang);
      shadow.replaceChildren(
        h('div', { class: 'root', lang, dir }, h('p', { class: 'notice' }, strings.unset)),
      );
      return;
    }
    const { server } = settings;
    this.#origin = server.origin;
    this.#widget = new Widget(shadow, {
      server,
      settings,
      id: this.id,
      kept: this.#kept?.origin === server.origin ? this.#kept.snapshot : null,
      emit: (name, detail) => this.#emit(name, detail),
    });
    this.#widget.connect();
  }

  #end(): void {
    if (this.#widget) this.#kept = { origin: this.#origin, snapshot: this.#widget.disconnect() };
    this.#widget = null;
  }

  #emit(name: string, detail: Readonly<Record<string, unknown>>): void {
    this.dispatchEvent(new CustomEvent(`rolecall-${name}`, { detail, bubbles: true, composed: true }));
  }
}
