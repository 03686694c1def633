import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES } from '../../src/widget/settings.js';
import { bundleWidget } from './support/bundle.js';

const guide = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
const folder = fileURLToPath(new URL('../../src/widget/', import.meta.url));
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

function found(pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

/** The words in backticks of a stretch of the guide. */
function named(from: string, to: string): string[] {
  const stretch = guide.slice(guide.indexOf(from), guide.indexOf(to, guide.indexOf(from)));
  return [...stretch.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '').sort();
}

describe('the embedding guide', () => {
  test('names every attribute', () => {
    const rows = [...guide.matchAll(/^\| `([a-z]+)` \|/gm)].map((match) => match[1]);
    expect(rows.slice(0, ATTRIBUTES.length).sort()).toEqual([...ATTRIBUTES].sort());
  });

  test('names every part', () => {
    const parts = found(/\bpart: '([a-z-]+)'/g).concat(
      found(/part: kind === 'start' \? '[a-z-]+' : '([a-z-]+)'/g),
      found(/part: kind === 'start' \? '([a-z-]+)'/g),
    );
    expect(named('Parts: ', '\n\n')).toEqual(parts.sort());
  });

  test('names every custom property', () => {
    const properties = found(/var\((--rolecall-[a-z-]+)/g);
    const inGuide = new Set([...guide.matchAll(/`(--rolecall-[a-z-]+)`/g)].map((match) => match[1]));
    expect([...inGuide].sort()).toEqual(properties);
  });

  test('names every event', () => {
    const events = found(/#emit\('([a-z]+)'/g).map((name) => `rolecall-${name}`);
    const inGuide = new Set([...guide.matchAll(/`(rolecall-[a-z]+)`/g)].map((match) => match[1]));
    expect([...inGuide].sort()).toEqual(events.sort());
  });

  test('gives the size to half a kilobyte', async () => {
    const said = Number(/one file of ([\d.]+) KB gzipped/.exec(guide)?.[1]);
    const size = gzipSync(await bundleWidget(), { level: 9 }).length / 1024;
    expect(Math.abs(said - size)).toBeLessThan(0.5);
  });
});
