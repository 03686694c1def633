import { z } from 'zod';

/**
 * Blocks as Slack accepts them, of those kinds that a bot like this sends; anything else is refused.
 * Sources: docs.slack.dev/reference/block-kit/blocks (each block's page), /block-elements, /composition-objects,
 * and the types in @slack/types. Unknown fields are refused (`invalid_blocks`).
 */
const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
/** Text objects hold 1 to 3,000 characters. Source: /composition-objects/text-object. */
const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3000),
  verbatim: z.boolean().optional(),
});
const text = z.union([plainText(3000), mrkdwn]);
const blockId = z.string().max(255).optional();
const actionId = z.string().min(1).max(255);

const section = z.strictObject({ type: z.literal('section'), block_id: blockId, text });
/** At most 10 elements. Source: /blocks/context-block. */
const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z.array(text).min(1).max(10),
});
/** At most 150 characters. Source: /blocks/header-block. */
const header = z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(150) });
const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });
/** Button text 75, value 2,000 characters. Source: /block-elements/button-element. */
const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(75),
  value: z.string().max(2000).optional(),
});
/** At most 25 elements, each `action_id` once. Source: /blocks/actions-block. */
const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z
    .array(button)
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map((one) => one.action_id)).size === all.length),
});
/** Source: /block-elements/feedback-buttons-element. */
const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().max(75).optional(),
});
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id: blockId,
  elements: z
    .array(
      z.strictObject({
        type: z.literal('feedback_buttons'),
        action_id: actionId.optional(),
        positive_button: feedbackButton,
        negative_button: feedbackButton,
      }),
    )
    .min(1)
    .max(5),
});
/** 12,000 characters in all Markdown blocks of a payload together. Source: /blocks/markdown-block. */
const markdown = z.strictObject({ type: z.literal('markdown'), text: z.string().min(1).max(12_000) });

const messageBlock = z.discriminatedUnion('type', [
  section,
  context,
  header,
  divider,
  actions,
  contextActions,
  markdown,
]);
/** Feedback buttons and Markdown blocks are for messages only. Source: their pages, "Available in surfaces". */
const homeBlock = z.discriminatedUnion('type', [section, context, header, divider, actions]);

/** Where Slack's own answer was measured to begin: 13,172 to 13,297 characters. Source: slackapi/bolt-js #2509. */
const MESSAGE_CHARACTERS = 13_172;

/** Slack's error for these blocks in a message that also has `otherText` characters, or undefined where it takes them. */
export function blocksError(blocks: unknown, otherText = 0): string | undefined {
  if (!Array.isArray(blocks)) return 'invalid_blocks_format';
  if (blocks.length > 50) return 'msg_blocks_too_many';
  const parsed = z.array(messageBlock).safeParse(blocks);
  if (!parsed.success) return 'invalid_blocks';
  const inMarkdown = parsed.data.reduce(
    (sum, one) => sum + (one.type === 'markdown' ? one.text.length : 0),
    0,
  );
  if (inMarkdown > 12_000) return 'msg_blocks_too_long';
  return JSON.stringify(blocks).length + otherText > MESSAGE_CHARACTERS ? 'msg_blocks_too_long' : undefined;
}

/** The same for a home tab: up to 100 blocks. Source: docs.slack.dev/surfaces/app-home. */
export function homeBlocksError(blocks: unknown): string | undefined {
  return z.array(homeBlock).max(100).safeParse(blocks).success ? undefined : 'invalid_arguments';
}
