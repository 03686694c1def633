// Measures the widget as a host page meets it: npx tsx scripts/bench/widget.ts
// Bytes over the wire; medians of 15 loads: processor time, and time until the launcher is painted; layout shift; memory.
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

/** What loading the widget costs the host page. */
interface Load {
  /** Processor time of the main thread in scripts: compiling and evaluating, and making the launcher. */
  readonly scriptMs: number;
  /** Processor time of the main thread in all, style, layout and paint included. */
  readonly threadMs: number;
  /** By the clock, from import to the frame after the launcher. */
  readonly paintedMs: number;
  /** Layout-shift score. */
  readonly shift: number;
}

/** Imports the script, which is in the cache by then, and waits until its launcher has been painted. */
const LOAD = `
  window.shift = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  window.load = async () => {
    const started = performance.now();
    await import('/widget.js');
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const paintedMs = performance.now() - started;
    if (!document.querySelector('rolecall-chat').shadowRoot.querySelector('.launcher')) throw new Error('no launcher');
    return { paintedMs, shift: window.shift };
  };
`;

type LoadWindow = { load?: () => Promise<{ paintedMs: number; shift: number }> };

async function measureLoad(browser: Browser, server: ChatServer, slowdown: number): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 760 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${server.url}/measured`);
  await page.evaluate(async () => (await fetch('/widget.js')).text());
  const before = await threadTimes(session);
  const seen = await page.evaluate(() => (window as unknown as LoadWindow).load?.());
  const after = await threadTimes(session);
  await context.close();
  if (!seen) throw new Error('nothing was measured');
  return { ...seen, scriptMs: after.script - before.script, threadMs: after.task - before.task };
}

/** Processor time of the page's main thread so far, in milliseconds. */
async function threadTimes(session: CDPSession): Promise<{ script: number; task: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string) => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
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
      body: hostPage().replace('<script type="module" src="/widget.js">', `<script type="module">${LOAD}`),
    },
  },
  reply: () => ({ kind: 'answer', answer: answer('She ran the ward. [1]\n\n- Trained nurses. [2]') }),
});
const browser = await launchBrowser();

async function loads(slowdown: number): Promise<Load> {
  const all: Load[] = [];
  for (let count = 0; count < LOADS; count++) all.push(await measureLoad(browser, server, slowdown));
  const median = (of: (load: Load) => number) => {
    const sorted = all.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    scriptMs: median(({ scriptMs }) => scriptMs),
    threadMs: median(({ threadMs }) => threadMs),
    paintedMs: median(({ paintedMs }) => paintedMs),
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
  ['scripts on the main thread, processor time', ms(desktop.scriptMs)],
  ['main thread in all, processor time', ms(desktop.threadMs)],
  ['import to launcher painted, by the clock', ms(desktop.paintedMs)],
  [`the same, processor slowed ${PHONE_SLOWDOWN} times`, ms(phone.paintedMs)],
  ['layout shift of the host page, worst', String(Math.max(desktop.shift, phone.shift))],
  [`heap of the page, empty chat / ${TURNS} turns`, `${empty.toFixed(1)} / ${full.toFixed(1)} MB`],
];
console.log('| what | figure |\n| --- | --- |');
for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
