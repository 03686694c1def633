import type { Citation } from '../../model/answer.js';
import { fill } from '../strings/pick.js';
import { alignNotes } from './align-notes.js';
import type { ViewContext } from './context.js';
import { documentUrl } from './document-url.js';
import { button, h, hiddenText, setAttribute, uniqueId } from './dom.js';
import { revealInLog } from './reveal-in-log.js';

/**
 * Makes a marginal note: the quoted line, the role and dates that it stands under, and a link to the place in
 * the document. `repeated`: the same note stands further up, so the margin need not show it unopened.
 */
export function createNote(citation: Citation, context: ViewContext, repeated: boolean): HTMLElement {
  const { strings } = context.chrome;
  const head = h(
    'p',
    { class: 'note-head', dir: 'auto' },
    h('span', { class: 'note-number', 'aria-hidden': 'true' }, String(citation.id)),
    h('span', { class: 'note-number note-others', 'aria-hidden': 'true' }),
    h('span', { class: 'note-context' }, citation.context || citation.document),
  );
  const link = h(
    'a',
    {
      class: 'note-link',
      part: 'note-link',
      href: documentUrl(context.server, citation),
      target: '_blank',
      rel: 'noopener',
    },
    fill(strings.show, { document: citation.document }),
    hiddenText(` ${strings.newTab}`),
  );
  const quote = h('blockquote', { class: 'quote', part: 'quote', dir: 'auto' }, citation.quote);
  const note = h(
    'div',
    {
      class: 'note',
      part: 'note',
      id: uniqueId('note'),
      role: 'note',
      'aria-label': noteLabel(citation, context),
      'data-repeated': repeated,
    },
    head,
    h('div', { class: 'note-body' }, quote, link),
  );
  // The mark does the same for the keyboard.
  head.addEventListener('click', () => setOpen(note, !isOpen(note)));
  return note;
}

/** Makes a numbered mark that opens and closes a note. Several marks of one line may share a note. */
export function createMark(citation: Citation, note: HTMLElement, context: ViewContext): HTMLButtonElement {
  return button(
    {
      class: 'mark',
      part: 'mark',
      'aria-expanded': 'false',
      'aria-controls': note.id,
      'aria-label': noteLabel(citation, context),
    },
    () => {
      setOpen(note, !isOpen(note));
      if (isOpen(note)) revealInLog(note);
    },
    String(citation.id),
  );
}

/**
 * Of the notes in one margin that stand under the same role, only the first names it while they are closed, with
 * the numbers of all.
 */
export function groupNotes(
  notes: readonly { readonly citation: Citation; readonly note: HTMLElement }[],
): void {
  const leaders = new Map<string, HTMLElement>();
  for (const { citation, note } of notes) {
    const leader = leaders.get(citation.context);
    if (note.hasAttribute('data-repeated')) continue;
    if (leader === undefined) leaders.set(citation.context, note);
    else {
      setAttribute(note, 'data-grouped', true);
      leader.querySelector('.note-others')?.append(` ${citation.id}`);
    }
  }
}

/** Escape closes the note that the focus is on or in, before it closes anything else. */
export function closeNoteOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
  const id = event.target.closest('.note')?.id ?? event.target.getAttribute('aria-controls');
  const note = event.target.closest('.block')?.querySelector<HTMLElement>(`[id="${id}"]`);
  if (!note || !isOpen(note)) return;
  event.preventDefault();
  event.stopPropagation();
  setOpen(note, false);
  marksOf(note)[0]?.focus({ preventScroll: true });
}

function isOpen(note: HTMLElement): boolean {
  return note.hasAttribute('data-open');
}

function setOpen(note: HTMLElement, open: boolean): void {
  setAttribute(note, 'data-open', open);
  for (const mark of marksOf(note)) setAttribute(mark, 'aria-expanded', String(open));
  const block = note.closest('.block');
  if (block) alignNotes(block);
}

function marksOf(note: HTMLElement): HTMLElement[] {
  return [...(note.closest('.block')?.querySelectorAll<HTMLElement>(`[aria-controls="${note.id}"]`) ?? [])];
}

function noteLabel(citation: Citation, { chrome }: ViewContext): string {
  const { source, sourceBare } = chrome.strings;
  return fill(citation.context ? source : sourceBare, { id: citation.id, context: citation.context });
}
