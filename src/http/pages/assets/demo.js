// The demo page's own behaviour: an entry of the career asks about itself, and the snippet can be copied.
// Everything else on the page works without it.

const chat = document.querySelector('rolecall-chat');

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('[data-ask]') : null;
  const question = link?.getAttribute('data-ask');
  if (!question || typeof chat?.ask !== 'function') return;
  event.preventDefault();
  const { top, bottom } = chat.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (top < 0 || bottom > innerHeight) {
    chat.scrollIntoView({ block: 'start', behavior: calm ? 'instant' : 'smooth' });
  }
  chat.ask(question);
});

for (const button of document.querySelectorAll('[data-copy]')) {
  const said = button.nextElementSibling;
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset.copy)?.textContent ?? '';
    try {
      await navigator.clipboard.writeText(text);
      if (said) said.textContent = 'Copied.';
    } catch {
      if (said) said.textContent = 'The browser did not allow copying.';
    }
  });
}
