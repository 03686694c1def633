/**
 * Slack's limits, in UTF-16 code units unless said otherwise.
 * Sources: docs.slack.dev/reference/methods/chat.appendStream (`markdown_text`), /reference/block-kit/blocks
 * (section and context text, blocks in a message), /reference/block-kit/block-elements (buttons).
 */
export const SLACK_LIMITS = {
  /** `markdown_text` of one call. */
  markdownText: 12_000,
  /** Text object in a section or context block. */
  textObject: 3_000,
  contextElements: 10,
  blocksPerMessage: 50,
  buttonText: 75,
  buttonValue: 2_000,
  headerText: 150,
  suggestedPrompts: 4,
} as const;

/**
 * Most text of one message. Slack refuses a message whose blocks hold about 13,200 characters in all
 * (`msg_blocks_too_long`, slackapi/bolt-js #2509), so text and the blocks under it share this room.
 */
export const MESSAGE_ROOM = 11_000;

/** Most answer text of one message: leaves room for its citations. */
export const MESSAGE_TEXT_ROOM = 8_000;
