import type { types } from '@slack/bolt';
import type { ProfileCard, TimelineEntry } from '../../model/answer.js';
import { disclosureBlock, shorten } from './answer-blocks.js';
import { escapeControl } from './inert.js';
import { SLACK_LIMITS } from './limits.js';

/** Roles shown on the home tab; the rest can be asked for. */
const HOME_ENTRIES = 12;

/** The home tab: who this is, what can be asked, the career in lines, and what the answers rest on. */
export function homeView(card: ProfileCard): types.HomeView {
  return {
    type: 'home',
    blocks: [
      header(card.name === 'the candidate' ? 'Ask about the candidate' : card.name),
      ...(card.headline === '' ? [] : [section(escapeControl(card.headline))]),
      disclosureBlock(card.disclosure),
      { type: 'divider' },
      section(
        [
          '*What you can ask*',
          ...card.suggestedQuestions.map((question) => `•  ${escapeControl(question)}`),
          '',
          'Write to me in the *Messages* tab, mention me in a channel, or use `/ask-resume`. Every answer shows the lines of the documents that prove it.',
        ].join('\n'),
      ),
      ...timelineBlocks(card.timeline),
      ...documentBlocks(card),
    ],
  };
}

function timelineBlocks(timeline: readonly TimelineEntry[]): types.KnownBlock[] {
  if (timeline.length === 0) return [];
  const lines = timeline.slice(0, HOME_ENTRIES).map((entry) => {
    // An entry without a title bears its organisation's name.
    const what = new Set([entry.title, entry.organisation].filter((part) => part !== null && part !== ''));
    return `•  ${escapeControl([...what].join(', '))}${periodOf(entry)}`;
  });
  return [{ type: 'divider' }, section(['*Career*', ...lines].join('\n'))];
}

function periodOf(entry: TimelineEntry): string {
  if (entry.start === null && entry.end === null && !entry.current) return '';
  const end = entry.current ? 'present' : entry.end;
  return ` — ${[entry.start, end].filter((part) => part !== null).join(' to ')}`;
}

function documentBlocks(card: ProfileCard): types.KnownBlock[] {
  if (card.documents.length === 0) return [];
  const list = card.documents.map((document) => `${document.name} (${document.updatedAt.slice(0, 10)})`);
  const text = shorten(`Answers come from: ${escapeControl(list.join(', '))}`, SLACK_LIMITS.textObject);
  return [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }];
}

function header(text: string): types.HeaderBlock {
  return {
    type: 'header',
    text: { type: 'plain_text', text: shorten(text, SLACK_LIMITS.headerText), emoji: false },
  };
}

function section(text: string): types.SectionBlock {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: shorten(text, SLACK_LIMITS.textObject), verbatim: true },
  };
}
