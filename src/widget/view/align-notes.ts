/**
 * Sets the open notes of a block level with their marks, in order, as far down as the notes above them allow. Where
 * there is no margin the style sheet takes no notice of it.
 */
export function alignNotes(block: Element): void {
  for (const note of block.querySelectorAll<HTMLElement>('.note')) {
    note.style.removeProperty('--drop');
    if (!note.hasAttribute('data-open')) continue;
    const mark = block.querySelector(`[aria-controls="${note.id}"]`);
    if (!mark) continue;
    const drop = mark.getBoundingClientRect().top - note.getBoundingClientRect().top;
    if (drop > 0) note.style.setProperty('--drop', `${Math.round(drop)}px`);
  }
}
