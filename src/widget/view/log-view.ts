import type { Turn } from '../state/turn.js';
import type { TurnActions, ViewContext } from './context.js';
import { focusedElement, h } from './dom.js';
import { questionList } from './question-list.js';
import { isCalm } from './reveal-in-log.js';
import { TurnView } from './turn-view.js';

/** The rule above a turn, in pixels: scrolled out of sight where the turn is at the top. */
const RULE_PX = 1;

/**
 * The conversation. Mounted once and kept: `role="log"` with its own announcements off, because the announcer
 * speaks each answer whole.
 */
export class LogView {
  readonly element: HTMLElement;
  readonly #context: ViewContext;
  readonly #actions: TurnActions;
  readonly #views = new Map<string, TurnView>();
  #suggestions: readonly string[] = [];
  #list: HTMLElement | null = null;
  #listKey = '';

  constructor(context: ViewContext, actions: TurnActions) {
    this.#context = context;
    this.#actions = actions;
    this.element = h('div', {
      class: 'log',
      part: 'log',
      role: 'log',
      'aria-live': 'off',
      'aria-label': context.chrome.strings.log,
      tabindex: 0,
    });
  }

  /** Draws a turn, and scrolls a newly asked question to the top so that the answer has room below it. */
  show(turn: Turn, turns: readonly Turn[]): void {
    const known = this.#views.get(turn.id);
    known?.update(turn);
    const added = known ? null : this.#add(turn);
    this.#refreshQuestions(turns);
    if (added) this.#toTop(added.element);
  }

  /** Draws everything anew, at the end of the conversation. */
  reset(turns: readonly Turn[]): void {
    this.#views.clear();
    this.#list = null;
    this.#listKey = '';
    this.element.replaceChildren();
    for (const turn of turns) this.#add(turn);
    this.#refreshQuestions(turns);
    this.toEnd();
  }

  setSuggestions(questions: readonly string[], turns: readonly Turn[]): void {
    this.#suggestions = questions;
    this.#refreshQuestions(turns);
  }

  setWaiting(waiting: boolean): void {
    for (const view of this.#views.values()) view.setWaiting(waiting);
  }

  toEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  #add(turn: Turn): TurnView {
    const view = new TurnView(turn, this.#context, this.#actions);
    this.#views.set(turn.id, view);
    this.element.append(view.element);
    return view;
  }

  #toTop(turn: HTMLElement): void {
    const top =
      this.element.scrollTop +
      turn.getBoundingClientRect().top -
      this.element.getBoundingClientRect().top +
      RULE_PX;
    this.element.scrollTo({ top, behavior: isCalm() ? 'instant' : 'smooth' });
  }

  /** The suggestions of an empty conversation, or the follow-ups of its last answer. */
  #refreshQuestions(turns: readonly Turn[]): void {
    const last = turns.at(-1);
    const questions =
      last === undefined ? this.#suggestions : last.state === 'done' ? (last.answer?.followUps ?? []) : [];
    const key = [last?.id, ...questions].join('\n');
    if (key === this.#listKey) return;
    this.#listKey = key;
    const hadFocus = this.#list?.contains(focusedElement(this.element)) ?? false;
    this.#list?.remove();
    this.#list = questions.length === 0 ? null : this.#makeList(questions, last !== undefined);
    if (hadFocus) this.element.focus({ preventScroll: true });
    const owner = last && this.#views.get(last.id)?.element;
    if (this.#list) (owner ?? this.element).append(this.#list);
  }

  #makeList(questions: readonly string[], asked: boolean): HTMLElement {
    const { start, next } = this.#context.chrome.strings;
    return questionList(asked ? 'next' : 'start', asked ? next : start, questions, this.#actions.ask);
  }
}
