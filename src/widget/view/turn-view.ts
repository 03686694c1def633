import type { AnswerStatus } from '../../model/answer.js';
import { canRetry, isRunning, type Turn } from '../state/turn.js';
import type { Strings } from '../strings/en.js';
import { failureText } from '../text/spoken-turn.js';
import { AnswerView } from './answer-view.js';
import type { TurnActions, ViewContext } from './context.js';
import { answerAsText, copyText } from './copy-answer.js';
import { button, focusedElement, h, hiddenText, setAttribute } from './dom.js';
import { icon } from './icons.js';
import { RatingView } from './rating-view.js';

const STATUS_LABELS: Readonly<Record<AnswerStatus, keyof Strings | null>> = {
  answered: null,
  not_in_profile: 'notInProfile',
  declined: 'declined',
  clarify: 'clarify',
};

/** One question and its answer. Made once, then brought up to date. */
export class TurnView {
  readonly element: HTMLElement;
  readonly #context: ViewContext;
  readonly #answer: AnswerView;
  readonly #rating: RatingView;
  readonly #waiting: HTMLElement;
  readonly #status = h('p', { class: 'status', part: 'status' });
  readonly #forgotten = h('p', { class: 'quiet' });
  readonly #failure = h('p', { class: 'failure', part: 'failure' });
  readonly #retry: HTMLButtonElement;
  readonly #tools: HTMLElement;
  #turn: Turn;

  constructor(turn: Turn, context: ViewContext, actions: TurnActions) {
    const { strings } = context.chrome;
    this.#turn = turn;
    this.#context = context;
    this.#answer = new AnswerView(context);
    this.#rating = new RatingView(turn.id, context, actions);
    this.#waiting = h('p', { class: 'waiting' }, strings.reading);
    this.#retry = button({ class: 'solid', part: 'retry' }, () => actions.retry(turn.id), strings.retry);
    this.#tools = h(
      'div',
      { class: 'tools', part: 'tools' },
      this.#copyButton(),
      this.#rating.up,
      this.#rating.down,
    );
    const problem = h('div', { class: 'problem' }, this.#failure, this.#retry);
    this.element = h(
      'div',
      { class: 'turn', part: 'turn' },
      h(
        'h3',
        { class: 'question', part: 'question', dir: 'auto' },
        hiddenText(`${strings.you}: `),
        turn.question,
      ),
      this.#forgotten,
      this.#status,
      this.#waiting,
      this.#answer.element,
      problem,
      this.#tools,
      this.#rating.comment,
    );
    this.update(turn);
  }

  update(turn: Turn): void {
    this.#turn = turn;
    const { strings } = this.#context.chrome;
    const running = isRunning(turn);
    const label = turn.answer && STATUS_LABELS[turn.answer.status];
    setAttribute(this.element, 'data-state', turn.state);
    setAttribute(this.element, 'data-status', turn.answer?.status);
    setAttribute(this.element, 'aria-busy', running ? 'true' : null);
    this.#status.textContent = label ? strings[label] : '';
    this.#status.hidden = !label;
    this.#forgotten.textContent = turn.forgotten ? strings.forgotten : '';
    this.#forgotten.hidden = !turn.forgotten;
    this.#waiting.hidden = !running || (turn.answer?.text ?? '') !== '';
    this.#failure.textContent = failureText(turn, strings);
    this.#failure.hidden = this.#failure.textContent === '';
    this.#showRetry(canRetry(turn));
    this.#tools.hidden = turn.state !== 'done' || turn.answer?.answerId === '';
    this.#answer.update(turn.answer ?? { text: '', citations: [] }, !running);
    this.#rating.update(turn);
  }

  /** Whether asking again is possible now: not while the server wants a pause. */
  setWaiting(waiting: boolean): void {
    setAttribute(this.#retry, 'disabled', waiting);
  }

  /** Hides the retry button; where it had the focus, the focus moves to the conversation, not to nowhere. */
  #showRetry(shown: boolean): void {
    if (!shown && focusedElement(this.#retry) === this.#retry) {
      this.element.closest<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
    }
    this.#retry.hidden = !shown;
  }

  #copyButton(): HTMLButtonElement {
    const { strings } = this.#context.chrome;
    const copy = button(
      { class: 'tool', part: 'copy', title: strings.copy, 'aria-label': strings.copy },
      async () => {
        if (!this.#turn.answer) return;
        const done = await copyText(answerAsText(this.#turn.answer, this.#context.server));
        if (done) copy.replaceChildren(icon('check'));
        this.#context.say(done ? strings.copied : strings.copyFailed);
        setTimeout(() => copy.replaceChildren(icon('copy')), 2000);
      },
      icon('copy'),
    );
    return copy;
  }
}
