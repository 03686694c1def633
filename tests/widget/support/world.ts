import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser, missingBrowser } from './browser.js';
import { bundleWidget } from './bundle.js';
import { type ChatServer, type ChatServerParts, startChatServer } from './chat-server.js';
import { hostPage } from './host-page.js';
import { PROFILE } from './profile.js';
import { answer, type Reply } from './replies.js';

/** One browser and one scripted server for a test file. */
export interface World {
  readonly server: ChatServer;
  readonly browser: Browser;
  /** Opens a page in a context of its own, closed after the test. Errors of the page fail the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

const PAGES = { '/launcher': { body: hostPage() }, '/inline': { body: hostPage('mode="inline"') } };

/** Sets a world up for the whole file. */
export function useWorld(parts: Partial<Pick<ChatServerParts, 'profile' | 'pages'>> = {}): World {
  let server: ChatServer | undefined;
  let browser: Browser | undefined;
  const errors: string[] = [];
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    if (missingBrowser) return;
    server = await startChatServer({
      widget: await bundleWidget(),
      profile: parts.profile ?? PROFILE,
      pages: { ...PAGES, ...parts.pages },
      reply: unscripted,
    });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
    if (server) Object.assign(server, { reply: unscripted, profile: parts.profile ?? PROFILE });
    server?.asked.splice(0);
    server?.feedback.splice(0);
    server?.paths.splice(0);
    const seen = errors.splice(0);
    if (seen.length > 0) throw new Error(`errors in the page: ${seen.join('; ')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const running = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('the world has not begun');
    return part;
  };
  return {
    get server() {
      return running(server);
    },
    get browser() {
      return running(browser);
    },
    async open(path, options = {}) {
      const context = await running(browser).newContext({
        viewport: { width: 1100, height: 760 },
        ...options,
      });
      context.setDefaultTimeout(10_000);
      closers.push(() => context.close());
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(running(server).url + path);
      return page;
    },
  };
}

function unscripted(): Reply {
  throw new Error('the test did not expect a question');
}

/** Answers every question alike. */
export function always(text: string, extra: Parameters<typeof answer>[1] = {}): () => Reply {
  return () => ({ kind: 'answer', answer: answer(text, extra) });
}

/** Types a question and sends it with Enter. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Your question').fill(question);
  await page.getByLabel('Your question').press('Enter');
}

/** Opens the launcher and waits for the chat. */
export async function openChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Ask about/ }).click();
  await page.getByLabel('Your question').waitFor();
}
