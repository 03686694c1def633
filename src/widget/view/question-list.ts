import { button, h, uniqueId } from './dom.js';

/** A labelled list of questions that are asked with one click: suggestions at the start, follow-ups later. */
export function questionList(
  kind: 'start' | 'next',
  label: string,
  questions: readonly string[],
  ask: (question: string) => void,
): HTMLElement {
  const id = uniqueId('questions');
  const items = questions.map((question) =>
    h(
      'li',
      {},
      button({ class: 'chip', part: 'chip', dir: 'auto' }, () => ask(question), question),
    ),
  );
  return h(
    'div',
    { class: `questions ${kind}`, part: kind === 'start' ? 'suggestions' : 'follow-ups' },
    h('p', { class: 'questions-label', id }, label),
    h('ul', { class: 'chips', 'aria-labelledby': id }, ...items),
  );
}
