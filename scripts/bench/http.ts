// Measures the keyless server as a visitor meets it: npx tsx scripts/bench/http.ts [SECONDS]
// Start to ready, cold and warm; a question at a time and 50 at once; memory; against two servers with a constant.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { startServing } from './serving.js';

const SECONDS = Number(process.argv[2] ?? 8);
const SINGLE_QUESTIONS = 1_000;
const WARM_UP = 200;
const AT_ONCE = 50;

/** Questions of every kind that any profile is asked; none waits for another. */
const BODIES = [
  'What are you working on now?',
  'Where did you study?',
  'Do you know Rust?',
  'How many years of experience do you have?',
  'What are your biggest achievements?',
  'Tell me about your experience with machine learning.',
  'What did you do before that?',
  'Have you led a team?',
  'What salary do you expect?',
  'Which languages do you speak?',
  'Summarise your career.',
  'Hello!',
].map((message) => ({ message }));

const loadSchema = z.object({ perSecond: z.number(), p50Ms: z.number(), p99Ms: z.number() });
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function load(url: string, bodies?: string) {
  const args = [
    here('./load.mjs'),
    url,
    String(AT_ONCE),
    String(SECONDS),
    ...(bodies === undefined ? [] : [bodies]),
  ];
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return loadSchema.parse(JSON.parse(run.stdout));
}

async function oneAtATime(url: string): Promise<{ p50Ms: number; p99Ms: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let n = 0; n < SINGLE_QUESTIONS + WARM_UP; n += 1) {
    const startedAt = performance.now();
    await ask(agent, url, JSON.stringify(BODIES[n % BODIES.length]));
    if (n >= WARM_UP) times.push(performance.now() - startedAt);
  }
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

function ask(agent: Agent, url: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/chat`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    asked.once('error', reject);
    asked.once('response', (reply) => {
      reply.resume().once('end', resolve);
      if (reply.statusCode !== 200) reject(new Error(`status ${reply.statusCode}`));
    });
    asked.end(body);
  });
}

async function constantServers(): Promise<{ bare: string; own: string; stop: () => void }> {
  const child = spawn(process.execPath, ['--import', 'tsx', here('./constant-server.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk) => resolve(String(chunk))),
  );
  const urls = z.object({ bare: z.string(), own: z.string() }).parse(JSON.parse(line));
  return { ...urls, stop: () => child.stdin.end() };
}

const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-bench-http-'));
const bodies = join(dataDir, 'bodies.json');
writeFileSync(bodies, JSON.stringify(BODIES));

const cold = await startServing(join(dataDir, 'data'));
await cold.stop();
const warm = await startServing(join(dataDir, 'data'));
const idleMb = warm.residentMb();
const single = await oneAtATime(warm.url);
const many = load(`${warm.url}/api/chat`, bodies);
const busyMb = warm.residentMb();
await warm.stop();
const constants = await constantServers();
const bare = load(constants.bare);
const own = load(`${constants.own}/api/chat`, bodies);
constants.stop();
rmSync(dataDir, { recursive: true, force: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
const rate = (value: number) => `${Math.round(value).toLocaleString('en')} a second`;
const share = (value: number) => `${Math.round((100 * many.perSecond) / value)} %`;
const rows = [
  ['start to ready, no index yet', `${(cold.readyMs / 1000).toFixed(2)} s`],
  ['start to ready, index there', `${(warm.readyMs / 1000).toFixed(2)} s`],
  ['one question at a time, p50 / p99', `${ms(single.p50Ms)} / ${ms(single.p99Ms)}`],
  [`${AT_ONCE} questions at once, p50 / p99`, `${ms(many.p50Ms)} / ${ms(many.p99Ms)}`],
  [`${AT_ONCE} questions at once, answers`, rate(many.perSecond)],
  ['bare Express with a constant JSON', `${rate(bare.perSecond)} (answers: ${share(bare.perSecond)} of it)`],
  [
    "Rolecall's app with a constant Answer",
    `${rate(own.perSecond)} (answers: ${share(own.perSecond)} of it)`,
  ],
  ['memory, idle / after the load', `${Math.round(idleMb)} / ${Math.round(busyMb)} MB`],
];
console.log('| what | figure |\n| --- | --- |');
for (const [what, figure] of rows) console.log(`| ${what} | ${figure} |`);
