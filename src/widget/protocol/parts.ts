import type { Citation } from '../../model/answer.js';
import { asString, asStrings, isObject } from './guards.js';
import { type AnswerHead, readAnswerHead, readCitation } from './wire.js';

/** What the widget takes from a UI message stream. */
export type Part =
  | { readonly type: 'head'; readonly head: AnswerHead }
  | { readonly type: 'text'; readonly delta: string }
  | { readonly type: 'citation'; readonly citation: Citation }
  | { readonly type: 'followUps'; readonly followUps: readonly string[] }
  | { readonly type: 'finish' }
  | { readonly type: 'error' }
  | { readonly type: 'abort' };

/**
 * Reads the JSON of one event of the AI SDK UI message stream v1.
 * Null for parts that carry nothing for the widget, and for parts that a later server may add.
 * Throws SyntaxError where the data is not JSON.
 */
export function readPart(data: string): Part | null {
  const value: unknown = JSON.parse(data);
  if (!isObject(value)) return null;
  switch (value.type) {
    case 'data-answer':
      return isObject(value.data) ? { type: 'head', head: readAnswerHead(value.data) } : null;
    case 'text-delta':
      return { type: 'text', delta: asString(value.delta) };
    case 'data-citation': {
      const citation = readCitation(value.data);
      return citation && { type: 'citation', citation };
    }
    case 'data-followups':
      return { type: 'followUps', followUps: asStrings(value.data) };
    case 'finish':
    case 'error':
    case 'abort':
      return { type: value.type };
    default:
      return null;
  }
}
