import type { Turn } from '../state/turn.js';
import type { Strings } from '../strings/en.js';
import { fill } from '../strings/pick.js';
import { plainText } from './markdown.js';

/** What went wrong with a turn, in a sentence; empty where nothing did. */
export function failureText(turn: Turn, strings: Strings): string {
  if (turn.state === 'stopped') return strings.stopped;
  if (turn.state === 'interrupted') return strings.interrupted;
  if (turn.state !== 'failed') return '';
  return strings[turn.failure === 'stopped' || turn.failure === null ? 'connection' : turn.failure];
}

/** What a screen reader is told of an ended turn. `waitSeconds`: until the server takes another question. */
export function spokenTurn(turn: Turn, strings: Strings, waitSeconds: number): string {
  const failure = failureText(turn, strings);
  if (failure !== '')
    return waitSeconds > 0 ? `${failure} ${fill(strings.wait, { seconds: waitSeconds })}` : failure;
  const text = plainText(turn.answer?.text ?? '');
  const count = turn.answer?.citations.length ?? 0;
  return count === 0 ? text : `${text}\n${fill(strings.spokenSources, { count })}`;
}
