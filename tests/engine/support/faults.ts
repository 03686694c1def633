import type { EngineAnswer } from '../../../src/engine/engine.js';
import { answerSentences } from '../../../src/eval/answer-sentences.js';

const STATUSES = new Set(['answered', 'not_in_profile', 'declined', 'clarify']);

/** What the contract promises of every answer, whatever was asked; returns what is broken. */
export function contractFaults(
  answer: EngineAnswer,
  textOf: (document: string) => string | undefined,
): string[] {
  const faults: string[] = [];
  if (!STATUSES.has(answer.status)) faults.push(`status ${answer.status}`);
  if (answer.mode !== 'extractive') faults.push(`mode ${answer.mode}`);
  if (answer.answer.trim() === '') faults.push('empty answer');
  const ids = answer.citations.map(({ id }) => id);
  if (ids.some((id, index) => id !== index + 1)) faults.push(`ids ${ids.join()}`);
  const used = new Set(markersOf(answer.answer));
  for (const id of used) if (!ids.includes(id)) faults.push(`[${id}] has no citation`);
  for (const id of ids) if (!used.has(id)) faults.push(`citation ${id} is not in the text`);
  for (const { id, document, start, end, quote } of answer.citations) {
    if (quote === '' || textOf(document)?.slice(start, end) !== quote) faults.push(`span of citation ${id}`);
  }
  if (JSON.stringify(JSON.parse(JSON.stringify(answer.turn))) !== JSON.stringify(answer.turn))
    faults.push('turn is not plain');
  return faults;
}

/** The sentences of an answered question about the candidate that state a fact without proof. */
export function uncitedFacts(answer: EngineAnswer): string[] {
  if (answer.status !== 'answered') return [];
  return answerSentences(answer.answer)
    .filter(({ isFactual, hasMarker }) => isFactual && !hasMarker)
    .map(({ text }) => text);
}

/** The answer without its quotations and markers: the assistant's own words. */
export const ownWords = (answer: string): string =>
  answer.replace(/“[^”]*”/g, '“”').replace(/\s*\[\d+\]/g, '');

const markersOf = (text: string): number[] =>
  [...text.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]));
