import { focusedElement } from './dom.js';

const FOCUSABLE = 'button:not([disabled]), textarea, a[href], [tabindex="0"]';

/** Keeps Tab inside a modal dialog: after its last control comes its first, and the other way round. */
export function wrapTab(event: KeyboardEvent, dialog: HTMLElement): void {
  if (event.key !== 'Tab') return;
  const controls = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((control) =>
    control.checkVisibility(),
  );
  const from = event.shiftKey ? controls[0] : controls.at(-1);
  const to = event.shiftKey ? controls.at(-1) : controls[0];
  const focused = focusedElement(dialog);
  const outside =
    focused === null || !dialog.contains(focused) || (event.shiftKey && !controls.some((c) => c === focused));
  if (focused !== from && !outside) return;
  event.preventDefault();
  to?.focus();
}
