import { baseCss } from './base.js';
import { controlsCss } from './controls.js';
import { conversationCss } from './conversation.js';
import { holderCss } from './holder.js';
import { notesCss } from './notes.js';
import { tokensCss } from './tokens.js';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * The constructed style sheet, one for each document. No content security policy for styles applies to it, so a
 * host page needs no `style-src` for the widget.
 */
export function styleSheet(owner: Document): CSSStyleSheet {
  const known = sheets.get(owner);
  if (known) return known;
  const Sheet = owner.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync([tokensCss, baseCss, holderCss, controlsCss, conversationCss, notesCss].join('\n'));
  sheets.set(owner, sheet);
  return sheet;
}
