import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANSWER, answeringService } from '../support/fake-service.js';
import { startServer } from '../support/http-server.js';
import { launchBrowser, missingBrowser } from '../widget/support/browser.js';

/** A program that sends one question through the SDK's transport and reads the reply with the SDK's reader. */
const PROGRAM = `
  import { DefaultChatTransport, readUIMessageStream } from 'ai';
  globalThis.askThroughSdk = async (text) => {
    const transport = new DefaultChatTransport({ api: '/api/chat' });
    const stream = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'chat-1',
      messageId: undefined,
      messages: [{ id: 'u1', role: 'user', parts: [{ type: 'text', text }] }],
    });
    let last;
    for await (const message of readUIMessageStream({ stream })) last = message;
    return last;
  };
`;

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: PROGRAM, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe.skipIf(missingBrowser)('the AI SDK in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('its transport and reader take an answer unchanged', async () => {
    const service = answeringService();
    const { url } = await startServer(service);
    const page = await browser.newPage();
    // The bundle runs as the page's own program would; the route under test is on the page's own origin.
    await page.addInitScript({ content: await bundled() });
    await page.goto(`${url}/healthz`);
    const message = await page.evaluate(async () => {
      const ask: unknown = Reflect.get(globalThis, 'askThroughSdk');
      if (typeof ask !== 'function') throw new Error('the bundle did not run');
      const reply: unknown = await ask('Where does she work?');
      return JSON.stringify(reply);
    });
    await page.close();
    const { id, parts } = JSON.parse(message) as {
      id: string;
      parts: { type: string; text?: string; data?: unknown }[];
    };
    expect(id).toBe(ANSWER.answerId);
    expect(parts.find((part) => part.type === 'text')?.text).toBe(ANSWER.answer);
    expect(parts.find((part) => part.type === 'data-citation')?.data).toEqual(ANSWER.citations[0]);
    expect(service.questions[0]).toMatchObject({ message: 'Where does she work?' });
  });
});
