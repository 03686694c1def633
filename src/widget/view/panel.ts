import type { ProfileHead } from '../protocol/wire.js';
import { fill } from '../strings/pick.js';
import { Announcer } from './announcer.js';
import { Composer, type ComposerActions } from './composer.js';
import type { TurnActions, ViewContext } from './context.js';
import { button, h, uniqueId } from './dom.js';
import { icon } from './icons.js';
import { LogView } from './log-view.js';

/** What the panel's own controls ask for. */
export interface PanelActions extends TurnActions, ComposerActions {
  readonly ask: (question: string) => boolean;
  readonly close: () => void;
  readonly fresh: () => void;
}

/** The chat itself, without what holds it: name and disclosure, conversation, input, announcer. */
export class Panel {
  readonly element: HTMLElement;
  readonly log: LogView;
  readonly composer: Composer;
  readonly announcer: Announcer;
  /** Labels the dialog or region that holds the panel. */
  readonly title: HTMLElement;
  readonly closeButton: HTMLButtonElement;
  readonly #disclosure: HTMLElement;
  readonly #notice = h('p', { class: 'notice', part: 'notice' });
  readonly #context: Omit<ViewContext, 'say'>;

  constructor(context: Omit<ViewContext, 'say'>, placeholder: string, actions: PanelActions) {
    const { strings } = context.chrome;
    this.#context = context;
    this.announcer = new Announcer();
    const say = (text: string) => this.announcer.say(text);
    this.log = new LogView({ ...context, say }, actions);
    this.composer = new Composer(strings, placeholder, actions);
    this.title = h('h2', { class: 'name', part: 'name', id: uniqueId('title'), tabindex: -1, dir: 'auto' });
    this.#disclosure = h('p', { class: 'disclosure', part: 'disclosure', dir: 'auto' }, strings.disclosure);
    this.closeButton = button(
      { class: 'tool', part: 'close', title: strings.close, 'aria-label': strings.close },
      actions.close,
      icon('close'),
    );
    const fresh = button(
      { class: 'tool', part: 'new-conversation', title: strings.fresh, 'aria-label': strings.fresh },
      actions.fresh,
      icon('fresh'),
    );
    const header = h(
      'div',
      { class: 'header', part: 'header' },
      h('div', { class: 'heading' }, this.title, this.#disclosure),
      h('div', { class: 'header-tools' }, fresh, this.closeButton),
    );
    this.element = h(
      'div',
      { class: 'panel', part: 'panel' },
      header,
      this.#notice,
      this.log.element,
      this.composer.element,
      this.announcer.element,
    );
    this.element.addEventListener('focusin', () => this.announcer.focusMoved());
    this.setProfile(null);
    this.setNotice('');
  }

  /** Null while the server has not said who this is about. */
  setProfile(profile: ProfileHead | null): void {
    const { strings } = this.#context.chrome;
    this.title.textContent = profile?.name || fill(strings.ask, { name: strings.nobody });
    this.#disclosure.textContent = profile?.disclosure || strings.disclosure;
  }

  /** A quiet line under the header; '' for none. */
  setNotice(text: string): void {
    this.#notice.textContent = text;
    this.#notice.hidden = text === '';
  }
}
