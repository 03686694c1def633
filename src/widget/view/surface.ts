import { focusedElement, h } from './dom.js';
import type { Launcher } from './launcher.js';
import type { Panel } from './panel.js';
import { followVisualViewport, PHONE } from './phone.js';
import { wrapTab } from './wrap-tab.js';

/**
 * What holds the panel: a region in the page (inline), a window in the corner, or a modal dialog where the screen
 * is small. The last two live in the browser's top layer, so no `z-index`, `overflow` or `transform` of the host
 * page reaches them.
 */
export class Surface {
  readonly element: HTMLElement;
  readonly #panel: Panel;
  readonly #launcher: Launcher;
  readonly #inline: HTMLElement;
  readonly #window: HTMLElement;
  readonly #modal: HTMLDialogElement;
  readonly #phone = matchMedia(PHONE);
  #mode: 'inline' | 'launcher' = 'launcher';
  #open = false;
  #unfollow: (() => void) | null = null;

  /** `onClose`: the visitor closed it by Escape or by the back gesture. */
  constructor(panel: Panel, launcher: Launcher, onClose: () => void) {
    this.#panel = panel;
    this.#launcher = launcher;
    const labelled = { 'aria-labelledby': panel.title.id };
    this.#inline = h('section', { class: 'inline', ...labelled });
    this.#window = h('div', { class: 'window', role: 'dialog', popover: 'manual', ...labelled });
    this.#modal = h('dialog', { class: 'modal', 'aria-modal': 'true', ...labelled });
    launcher.element.setAttribute('popover', 'manual');
    this.#window.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    });
    this.#modal.addEventListener('cancel', (event) => {
      event.preventDefault();
      onClose();
    });
    this.#modal.addEventListener('keydown', (event) => wrapTab(event, this.#modal));
    this.element = h('div', { class: 'holder' });
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** True where opening covers the page. */
  get covers(): boolean {
    return this.#mode === 'launcher' && this.#phone.matches;
  }

  connect(): void {
    this.#phone.addEventListener('change', this.#arrange);
    this.#arrange();
  }

  disconnect(): void {
    this.#phone.removeEventListener('change', this.#arrange);
    this.#unfollow?.();
    this.#unfollow = null;
  }

  setMode(mode: 'inline' | 'launcher'): void {
    this.#mode = mode;
    this.#arrange();
  }

  /** Opens; `takeFocus` where the visitor asked for it. */
  open(takeFocus: boolean): void {
    this.#open = true;
    this.#arrange();
    if (takeFocus) this.takeFocus();
  }

  /** Moves the focus to the input; on touch to the name, so that no keyboard covers the conversation. */
  takeFocus(): void {
    const touch = matchMedia('(pointer: coarse)').matches;
    (touch ? this.#panel.title : this.#panel.composer.input).focus({ preventScroll: true });
  }

  /** Closes; a focus that was inside returns to the launcher. */
  close(): void {
    const hadFocus = this.#panel.element.contains(focusedElement(this.#panel.element));
    this.#open = false;
    this.#arrange();
    if (hadFocus && this.#mode === 'launcher') this.#launcher.button.focus({ preventScroll: true });
  }

  /** Puts the panel where it belongs now. Moves it only when its holder changes. */
  readonly #arrange = (): void => {
    if (!this.element.isConnected) return;
    const holder = this.#mode === 'inline' ? this.#inline : this.#phone.matches ? this.#modal : this.#window;
    if (this.#panel.element.parentElement !== holder) this.#move(holder);
    const launcher = this.#mode === 'launcher';
    this.#panel.closeButton.hidden = !launcher;
    const shown = launcher && this.#open;
    showModal(this.#modal, shown && holder === this.#modal);
    showPopover(this.#window, shown && holder === this.#window);
    showPopover(this.#launcher.element, launcher && !this.#open);
    this.#follow(shown && holder === this.#modal);
  };

  #move(holder: HTMLElement): void {
    const focused = focusedElement(this.#panel.element);
    const kept = this.#panel.element.contains(focused) ? focused : null;
    const { scrollTop } = this.#panel.log.element;
    holder.append(this.#panel.element);
    this.element.replaceChildren(holder, ...(this.#mode === 'launcher' ? [this.#launcher.element] : []));
    this.#panel.log.element.scrollTop = scrollTop;
    if (kept instanceof HTMLElement) queueMicrotask(() => kept.focus({ preventScroll: true }));
  }

  #follow(follow: boolean): void {
    if (follow === (this.#unfollow !== null)) return;
    this.#unfollow?.();
    this.#unfollow = follow ? followVisualViewport(this.#modal) : null;
  }
}

function showModal(dialog: HTMLDialogElement, show: boolean): void {
  if (dialog.open === show) return;
  if (!show) dialog.close();
  else if (dialog.isConnected) dialog.showModal();
}

/** Browsers from before 2024 have no popovers: there the same box floats above the page by its `z-index`. */
const HAS_POPOVER = 'popover' in (globalThis.HTMLElement?.prototype ?? {});

function showPopover(element: HTMLElement, show: boolean): void {
  if (!HAS_POPOVER) element.hidden = !show;
  else if (element.isConnected && element.matches(':popover-open') !== show) {
    if (show) element.showPopover();
    else element.hidePopover();
  }
}
