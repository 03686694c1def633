import type { Answer, AnswerEvent } from '../../../model/answer.js';
import { printable, type Terminal } from '../../terminal.js';
import { Flow } from '../text/flow.js';
import { footnotes } from './footnotes.js';
import { choiceLines } from './greeting.js';
import { measure, paintMarkers } from './style.js';

/** Back to the start of the line, which is wiped. */
const WIPE = '\r\u001b[2K';

/** Prints an answer as it comes: its sentences wrapped, then footnotes and follow-ups. */
export async function printAnswer(
  events: AsyncIterable<AnswerEvent>,
  out: Terminal,
): Promise<Answer | undefined> {
  const { colours } = out;
  const flow = new Flow({
    write: (text) => out.write(text),
    columns: () => measure(out) - 2,
    indent: '  ',
    paint: (text) => paintMarkers(text, colours),
  });
  let waiting = true;
  const begin = () => {
    if (waiting) out.write(WIPE);
    waiting = false;
  };
  out.write(`\n  ${colours.dim('…')}`);
  let answer: Answer | undefined;
  try {
    for await (const event of events) {
      if (event.type === 'text') {
        begin();
        flow.push(printable(event.text));
      }
      if (event.type === 'finish') answer = event.answer;
    }
  } finally {
    begin();
    flow.end();
  }
  if (answer === undefined) return undefined;
  const notes = footnotes(answer.citations, out);
  for (const line of [
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
    ...choiceLines(answer.followUps, out),
  ]) {
    out.line(line);
  }
  return answer;
}
