/** Where the chat covers the page: narrow screens, and very low ones (a phone on its side, 400 % zoom). */
export const PHONE = '(max-width: 600px), (max-height: 460px)';

/**
 * Keeps an element as high as what is visible above the on-screen keyboard, which `dvh` ignores on iOS.
 * Returns how to stop.
 */
export function followVisualViewport(element: HTMLElement): () => void {
  const viewport = window.visualViewport;
  if (!viewport) return () => undefined;
  const follow = () => {
    if (viewport.scale > 1.01) return;
    element.style.setProperty('--visible-top', `${Math.max(0, viewport.offsetTop)}px`);
    element.style.setProperty('--visible-height', `${viewport.height}px`);
  };
  follow();
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  return () => {
    viewport.removeEventListener('resize', follow);
    viewport.removeEventListener('scroll', follow);
    element.style.removeProperty('--visible-top');
    element.style.removeProperty('--visible-height');
  };
}
