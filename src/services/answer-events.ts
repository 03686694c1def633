import type { Citation } from '../model/answer.js';
import type { EngineEvent, EnginePort, EngineQuestion, EngineResult } from './engine-port.js';
import { markersIn, splitSentences } from './sentences.js';

/** The events of an answer: the engine's own where it streams, else the finished answer, sentence by sentence. */
export async function* engineEvents(
  engine: EnginePort,
  question: EngineQuestion,
): AsyncIterable<EngineEvent> {
  if (engine.stream !== undefined) yield* engine.stream(question);
  else yield* replay(await engine.answer(question));
}

/** A finished answer as events. Each citation comes before the first sentence that uses it. */
export function* replay(result: EngineResult): Iterable<EngineEvent> {
  yield { type: 'start', status: result.status, mode: result.mode };
  const waiting = new Map<number, Citation>(result.citations.map((citation) => [citation.id, citation]));
  for (const text of splitSentences(result.answer)) {
    for (const id of markersIn(text)) {
      const citation = waiting.get(id);
      if (citation !== undefined && waiting.delete(id)) yield { type: 'citation', citation };
    }
    yield { type: 'text', text };
  }
  for (const citation of waiting.values()) yield { type: 'citation', citation };
  yield { type: 'finish', result };
}
