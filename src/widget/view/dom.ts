/** Attributes of an element: true is an empty attribute; false, null and undefined leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Makes an element. Children that are strings become text nodes: nothing in this widget is ever parsed as HTML,
 * so it needs no Trusted Types policy and no sanitiser.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children);
  return element;
}

export function setAttribute(element: Element, name: string, value: Attributes[string]): void {
  if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** A button that never submits a form. */
export function button(
  attributes: Attributes,
  onClick: (event: MouseEvent) => void,
  ...children: (Node | string)[]
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', onClick);
  return element;
}

/** Text for screen readers only. */
export function hiddenText(text: string): HTMLSpanElement {
  return h('span', { class: 'sr' }, text);
}

let lastId = 0;

/** An id that is unique in the page, for `aria-controls` and its kin. */
export function uniqueId(prefix: string): string {
  return `rolecall-${prefix}-${++lastId}`;
}

/** The element that has the focus, looked up through the shadow root that `node` is in. */
export function focusedElement(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}
