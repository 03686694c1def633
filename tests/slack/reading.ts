import { z } from 'zod';
import type { FakeSlack } from './fake-slack/server.js';
import type { FakeMessage } from './fake-slack/workspace.js';
import type { Said } from './harness.js';

/** A message as a reader sees it: its words, and the citations, follow-ups and thumbs under it. */
export interface Reading {
  readonly text: string;
  readonly citations: readonly { readonly label: string; readonly quote: string }[];
  readonly followUps: readonly string[];
  readonly answerId: string | undefined;
  readonly notes: readonly string[];
}

const elements = z.array(
  z.looseObject({
    type: z.string(),
    text: z.union([z.string(), z.looseObject({ text: z.string() })]).optional(),
    value: z.string().optional(),
    positive_button: z.looseObject({ value: z.string() }).optional(),
  }),
);

/** All that the bot wrote into the thread of this message, read as one. */
export function readThread(slack: FakeSlack, said: Said): Reading {
  return readMessages(slack.workspace.botReplies(said.channel, said.threadTs));
}

/** Several messages read as one answer. */
export function readMessages(messages: readonly Pick<FakeMessage, 'text' | 'blocks'>[]): Reading {
  const reading = {
    text: '',
    citations: [] as { label: string; quote: string }[],
    followUps: [] as string[],
    answerId: undefined as string | undefined,
    notes: [] as string[],
  };
  for (const message of messages) {
    reading.text += plain(message.text);
    for (const block of message.blocks) {
      if (block.type === 'markdown') reading.text += plain(String(block.text));
      const parts = elements.catch([]).parse(block.elements ?? []);
      const [first, ...others] = parts;
      if (block.type === 'context' && others.length > 0) {
        reading.citations.push({
          label: plain(String(first?.text)),
          quote: others.map((one) => one.text).join(''),
        });
      } else if (block.type === 'context') reading.notes.push(plain(String(first?.text)));
      if (block.type === 'actions') reading.followUps.push(...parts.map((one) => one.value ?? ''));
      if (block.type === 'context_actions')
        reading.answerId = first?.positive_button?.value.replace(/^up:/, '');
    }
  }
  return reading;
}

/** What Slack would show of inert Markdown: entities as characters, nothing of the joiners, links as typed. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll('\u2060', '')
    .replace(/`([^`]*)`/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
