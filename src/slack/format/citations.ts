import type { types } from '@slack/bolt';
import type { Citation } from '../../model/answer.js';
import { escapeControl } from './inert.js';
import { SLACK_LIMITS } from './limits.js';
import { splitText } from './split.js';

/** Pieces of one quote; with the label they fill a context block. */
const QUOTE_PIECES = 3;

/** One context block for each citation: number, role and dates, document, and the quoted line as plain text. */
export function citationBlocks(citations: readonly Citation[]): types.ContextBlock[] {
  return citations.map((citation) => ({
    type: 'context',
    elements: [
      { type: 'mrkdwn', text: labelOf(citation), verbatim: true },
      ...quotePieces(citation.quote).map(
        (text): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false }),
      ),
    ],
  }));
}

/** The citations as lines of text, for a message that Slack refused blocks for. */
export function citationLines(citations: readonly Citation[]): string {
  return citations.map((citation) => `${labelOf(citation)}\n“${escapeControl(citation.quote)}”`).join('\n');
}

function labelOf(citation: Citation): string {
  const parts = [citation.context, citation.document].filter((part) => part !== '');
  const label = `*[${citation.id}]* ${escapeControl(parts.join(' · '))}`;
  return label.length <= SLACK_LIMITS.textObject ? label : `${label.slice(0, SLACK_LIMITS.textObject - 1)}…`;
}

function quotePieces(quote: string): string[] {
  const pieces = splitText(`“${quote}”`, SLACK_LIMITS.textObject);
  if (pieces.length <= QUOTE_PIECES) return pieces;
  const kept = pieces.slice(0, QUOTE_PIECES);
  const last = kept.at(-1) ?? '';
  return [...kept.slice(0, -1), `${last.slice(0, SLACK_LIMITS.textObject - 2)}…”`];
}
