#!/usr/bin/env node
// The `rolecall` command. In a checkout it builds what is missing or stale first; a published package has only dist/.
import { existsSync } from 'node:fs';

const builder = new URL('./build.mjs', import.meta.url);
const sources = new URL('../src/', import.meta.url);

try {
  if (existsSync(sources) && existsSync(builder)) await (await import(builder.href)).buildIfStale();
} catch (error) {
  process.stderr.write(`rolecall: ${error.message}\n`);
  process.exit(1);
}
const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('rolecall: it is not built yet. Run: npm ci\n');
  process.exitCode = 1;
}
