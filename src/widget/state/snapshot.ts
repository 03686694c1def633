import { asString, asStrings, isObject } from '../protocol/guards.js';
import { readAnswer } from '../protocol/wire.js';
import { isRunning, type PartialAnswer, type Turn, type TurnState } from './turn.js';

/** What is kept of a widget between two page loads. */
export interface Snapshot {
  readonly open: boolean;
  readonly conversationId: string | undefined;
  readonly turns: readonly Turn[];
}

/** Raised when the shape below changes; what an older widget kept is then left unread. */
const VERSION = 1;

/** Turns kept at most: about 400 KB, well within the 5 MB that browsers grant a site. */
const KEPT_TURNS = 200;

const SETTLED: readonly TurnState[] = ['done', 'stopped', 'interrupted', 'failed'];

export function writeSnapshot(snapshot: Snapshot): string {
  const turns = interruptRunning(snapshot.turns.slice(-KEPT_TURNS));
  return JSON.stringify({ version: VERSION, ...snapshot, turns });
}

/** The turns as they are once nobody goes on writing them. */
export function interruptRunning(turns: readonly Turn[]): Turn[] {
  return turns.map((turn) => (isRunning(turn) ? { ...turn, state: 'interrupted' } : turn));
}

/** Reads a kept snapshot as carefully as anything from outside; null where it cannot be used. */
export function readSnapshot(text: string): Snapshot | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || value.version !== VERSION || !Array.isArray(value.turns)) return null;
    const conversationId = asString(value.conversationId);
    return {
      open: value.open === true,
      conversationId: conversationId === '' ? undefined : conversationId,
      turns: value.turns.map(readTurn).filter((turn) => turn !== null),
    };
  } catch {
    return null;
  }
}

function readTurn(value: unknown, index: number): Turn | null {
  if (!isObject(value) || typeof value.question !== 'string') return null;
  return {
    id: `kept-${index}`,
    question: value.question,
    state: SETTLED.find((state) => state === value.state) ?? 'interrupted',
    answer: readPartialAnswer(value.answer),
    failure: value.state === 'failed' ? 'connection' : null,
    rating: value.rating === 'up' || value.rating === 'down' ? value.rating : null,
    forgotten: value.forgotten === true,
  };
}

function readPartialAnswer(value: unknown): PartialAnswer | null {
  if (!isObject(value)) return null;
  const answer = readAnswer({ ...value, answer: asString(value.text) });
  if (answer === null) return null;
  const { answerId, status, mode, citations } = answer;
  return { answerId, status, mode, text: answer.answer, citations, followUps: asStrings(value.followUps) };
}
