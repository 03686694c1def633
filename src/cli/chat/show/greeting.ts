import type { ProfileCard } from '../../../model/answer.js';
import { printable, type Terminal } from '../../terminal.js';
import { wrap } from '../text/wrap.js';
import { measure } from './style.js';

/** The opening lines: who this is about, who is speaking, and what can be asked. */
export function greetingLines(card: ProfileCard, terminal: Terminal): string[] {
  const { colours } = terminal;
  const columns = measure(terminal) - 4;
  const name = card.name === 'the candidate' ? 'The candidate' : card.name;
  return [
    '',
    ...wrap(printable(name), columns).map((line) => `  ${colours.bold(line)}`),
    ...(card.headline === '' ? [] : wrap(printable(card.headline), columns).map((line) => `  ${line}`)),
    ...wrap(printable(card.disclosure), columns).map((line) => `  ${colours.dim(line)}`),
    '',
    ...choiceLines(card.suggestedQuestions, terminal),
    ...wrap('Ask a question, type a number, or /help.', columns).map((line) => `  ${colours.dim(line)}`),
    '',
  ];
}

/** Questions with the numbers that ask them, and a blank line. */
export function choiceLines(choices: readonly string[], terminal: Terminal): string[] {
  if (choices.length === 0) return [];
  const { colours } = terminal;
  const columns = measure(terminal) - 6;
  return [
    ...choices.flatMap((choice, index) =>
      wrap(printable(choice), columns).map(
        (line, row) => `  ${row === 0 ? colours.cyan(String(index + 1).padStart(2)) : '  '}  ${line}`,
      ),
    ),
    '',
  ];
}
