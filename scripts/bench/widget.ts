// Measures the widget as a host page meets it: npx tsx scripts/bench/widget.ts
// Bytes over the wire; time to compile and evaluate, and until the launcher is painted; layout shift; memory.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, missingBrowser } from '../../tests/widget/support/browser.js';
import { type ChatServer, startChatServer } from '../../tests/widget/support/chat-server.js';
import { hostPage } from '../../tests/widget/support/host-page.js';
import { PROFILE } from '../../tests/widget/support/profile.js';
import { answer } from '../../tests/widget/support/replies.js';

const LOADS = 15;
/** A mid-range phone is about four times as slow as this machine. */
const PHONE_SLOWDOWN = 4;
const TURNS = 200;

if (missingBrowser) {
  console.log(`Not measured: ${missingBrowser}.`);
  process.exit(0);
}

/** What a page tells of loading the widget, in milliseconds and in layout-shift score. */
interface Load {
  readonly evaluateMs: number;
  readonly paintedMs: number;
  readonly shift: number;
}

/** Imports a script that is already in the cache, and waits until its launcher has been painted. */
const MEASURE = `
  let shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  await (await fetch('/widget.js')).text();
  const started = performance.now();
  await import('/widget.js');
  const evaluateMs = performance.now() - started;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const paintedMs = performance.now() - started;
  if (!document.querySelector('rolecall-chat').shadowRoot.querySelector('.launcher')) throw new Error('no launcher');
  await new Promise((resolve) => setTimeout(resolve, 100));
  window.measured = { evaluateMs, paintedMs, shift };
`;

async function measureLoad(browser: Browser, server: ChatServer, slowdown: number): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${server.url}/measured`);
  const load = await page.waitForFunction(() => (window as unknown as { measured?: Load }).measured);
  const value = await load.jsonValue();
  await context.close();
  if (!value) throw new Error('nothing was measured');
  return value;
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / 1024 ** 2;
}

/** Heap of a page with the chat open, before and after many turns. */
async function measureMemory(browser: Browser, server: ChatServer): Promise<[number, number]> {
  const page: Page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(`${server.url}/inline`);
  await page.getByLabel('Your question').waitFor();
  const before = await heapMb(session);
  await page.evaluate(async (turns) => {
    const chat = document.querySelector('rolecall-chat') as HTMLElement & {
      ask(question: string): Promise<unknown>;
    };
    for (let turn = 0; turn < turns; turn++) await chat.ask(`Question ${turn}`);
  }, TURNS);
  return [before, await heapMb(session)];
}

const widget = readFileSync(new URL('../../dist/widget.js', import.meta.url), 'utf8');
const server = await startChatServer({
  widget,
  profile: PROFILE,
  pages: {
    '/inline': { body: hostPage('mode="inline"') },
    '/measured': {
      body: hostPage().replace('<script type="module" src="/widget.js">', `<script type="module">${MEASURE}`),
    },
  },
  reply: () => ({ kind: 'answer', answer: answer('She ran the ward. [1]\n\n- Trained nurses. [2]') }),
});
const browser = await launchBrowser();

async function loads(slowdown: number): Promise<{ evaluate: number; painted: number; shift: number }> {
  const all: Load[] = [];
  for (let count = 0; count < LOADS; count++) all.push(await measureLoad(browser, server, slowdown));
  const median = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    evaluate: median(all.map(({ evaluateMs }) => evaluateMs)),
    painted: median(all.map(({ paintedMs }) => paintedMs)),
    shift: Math.max(...all.map(({ shift }) => shift)),
  };
}

const desktop = await loads(1);
const phone = await loads(PHONE_SLOWDOWN);
const [empty, full] = await measureMemory(browser, server);
await browser.close();
await server.stop();

const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const ms = (value: number) => `${value.toFixed(1)} ms`;
const rows = [
  [
    'widget.js, gzipped / plain',
    `${kb(gzipSync(widget, { level: 9 }).length)} / ${kb(Buffer.byteLength(widget))}`,
  ],
  ['compile and evaluate, median', ms(desktop.evaluate)],
  [`the same, processor slowed ${PHONE_SLOWDOWN} times`, ms(phone.evaluate)],
  ['import to launcher painted, median', ms(desktop.painted)],
  [`the same, processor slowed ${PHONE_SLOWDOWN} times`, ms(phone.painted)],
  ['layout shift of the host page, worst', String(Math.max(desktop.shift, phone.shift))],
  [`heap of the page, empty chat / ${TURNS} turns`, `${empty.toFixed(1)} / ${full.toFixed(1)} MB`],
];
console.log('| what | figure |\n| --- | --- |');
for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
