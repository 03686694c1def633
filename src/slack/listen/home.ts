import type { App } from '@slack/bolt';
import { homeView } from '../format/home.js';
import { suggestedPrompts } from '../format/prompts.js';
import type { SlackParts } from '../parts.js';

/** The app's home: its Home tab, and the suggested prompts above its Messages tab (the agent surface). */
export function listenForHome(app: App, parts: SlackParts): void {
  app.event('app_home_opened', async ({ event }) => {
    if (event.tab === 'messages') await showPrompts(parts, { channel_id: event.channel });
    else await publishHome(parts, event.user);
  });
  // Workspaces that still have the older assistant pane open a thread instead.
  app.event('assistant_thread_started', async ({ event }) => {
    const { channel_id, thread_ts } = event.assistant_thread;
    await showPrompts(parts, { channel_id, thread_ts });
  });
}

async function showPrompts(
  { service, calls, log }: SlackParts,
  place: { readonly channel_id: string; readonly thread_ts?: string },
): Promise<void> {
  const card = service.profile();
  const prompts = suggestedPrompts(card);
  if (prompts.length === 0) return;
  try {
    await calls.setSuggestedPrompts({ ...place, title: card.disclosure, prompts });
  } catch (error) {
    log.debug({ error }, 'Slack would not show suggested prompts');
  }
}

async function publishHome({ service, calls, log }: SlackParts, userId: string): Promise<void> {
  try {
    await calls.publishHome({ user_id: userId, view: homeView(service.profile()) });
  } catch (error) {
    log.warn({ error }, 'Slack would not publish the home tab');
  }
}
