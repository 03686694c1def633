/** Pixels between what is revealed and the edge of the conversation. */
const AIR_PX = 12;

/** Scrolls the conversation, and nothing around it, as little as it takes to show an element. */
export function revealInLog(element: HTMLElement): void {
  const log = element.closest<HTMLElement>('[role="log"]');
  if (!log) return;
  const view = log.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  const below = bottom + AIR_PX - view.bottom;
  const by = below > 0 ? Math.min(below, top - AIR_PX - view.top) : Math.min(0, top - AIR_PX - view.top);
  if (by !== 0) log.scrollBy({ top: by, behavior: isCalm() ? 'instant' : 'smooth' });
}

/** True where the visitor wants no motion. */
export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
