import type { types } from '@slack/bolt';
import type { Answer } from '../../model/answer.js';
import { citationBlocks } from './citations.js';
import { escapeControl } from './inert.js';
import { SLACK_LIMITS } from './limits.js';

/** `action_id` of the thumbs under an answer. */
export const FEEDBACK_ACTION = 'rolecall_feedback';
/** `action_id` of a suggested question; a number follows, since ids are unique within a block. */
export const QUESTION_ACTION = 'rolecall_question';

/** What stands under an answer: its citations, the follow-ups as buttons, the thumbs, and who is speaking. */
export function answerBlocks(answer: Answer, disclosure?: string): types.KnownBlock[] {
  return [
    ...citationBlocks(answer.citations),
    ...followUpBlocks(answer.followUps),
    feedbackBlock(answer.answerId),
    ...(disclosure === undefined ? [] : [disclosureBlock(disclosure)]),
  ];
}

/** Questions as buttons that ask them. Empty where there are none. */
export function followUpBlocks(questions: readonly string[]): types.ActionsBlock[] {
  const elements = questions
    .filter((question) => question.length <= SLACK_LIMITS.buttonValue)
    .slice(0, 5)
    .map(
      (question, index): types.Button => ({
        type: 'button',
        action_id: `${QUESTION_ACTION}_${index}`,
        text: { type: 'plain_text', text: shorten(question, SLACK_LIMITS.buttonText), emoji: false },
        value: question,
      }),
    );
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** A text of at most `limit` code units, cut with an ellipsis. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

export function disclosureBlock(disclosure: string): types.ContextBlock {
  const text = shorten(escapeControl(disclosure), SLACK_LIMITS.textObject);
  return { type: 'context', elements: [{ type: 'mrkdwn', text: `_${text}_`, verbatim: true }] };
}

function feedbackBlock(answerId: string): types.ContextActionsBlock {
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: FEEDBACK_ACTION,
        positive_button: {
          text: { type: 'plain_text', text: 'Helpful' },
          value: `up:${answerId}`,
          accessibility_label: 'This answer helped',
        },
        negative_button: {
          text: { type: 'plain_text', text: 'Not helpful' },
          value: `down:${answerId}`,
          accessibility_label: 'This answer did not help',
        },
      },
    ],
  };
}
