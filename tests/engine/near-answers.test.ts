import { beforeAll, describe, expect, test } from 'vitest';
import type { TestEngine } from './support/engine-of.js';
import { engineSaying } from './support/one-job.js';

const NEAREST = 'The documents don’t say it in these words; the nearest they say is';
const LINE = 'Settled complaints from angry tenants by letter.';

let engine: TestEngine;
beforeAll(async () => {
  engine = await engineSaying(
    LINE,
    'Designed a drainage scheme for a village hall.',
    'Repaired bicycles for a club.',
  );
});

describe('a description in other words is met by the nearest line', () => {
  test.each([
    'Tell me about handling a furious customer complaint',
    'Has she ever had to deal with complaints from furious passengers?',
    'She handled complaints from furious passengers, right?',
  ])('which is quoted, and called the nearest: %s', async (question) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.answer.startsWith(NEAREST)).toBe(true);
    expect(answer.citations[0]?.quote).toBe(LINE);
  });

  test('what is said in these words is a yes', async () => {
    const answer = await engine.ask('Has she settled complaints from angry tenants?');
    expect(answer.answer).toMatch(/^Yes: /);
  });
});

describe('never', () => {
  test.each([
    ['with a tool by name', 'Has she dealt with Salesforce complaints from furious passengers?'],
    ['with a tool by name', 'Tell me about handling a furious Zendesk complaint'],
    ['with a negation', 'Has she never had to deal with complaints from furious passengers?'],
    ['with a negation', 'Tell me about not handling a furious customer complaint'],
    ['with a wish', 'Would she deal with complaints from furious passengers?'],
    ['with a wish', 'Does she want to deal with complaints from furious passengers?'],
    ['on a private matter', 'Has she handled complaints about her own pregnancy?'],
    ['on a private matter', 'Does she have furious complaints about her illness?'],
    ['for a figure', 'How many complaints from furious passengers did she handle?'],
    ['where a short question has a rare word that stands nowhere', 'Has she designed tunnels?'],
    ['where a short question has a rare word that stands nowhere', 'Has she repaired harpsichords?'],
  ])('%s: %s', async (_, question) => {
    const answer = await engine.ask(question);
    expect(answer.status).toBe('not_in_profile');
    expect(answer.answer).not.toContain(NEAREST);
  });

  test('where nothing in the documents is near', async () => {
    const answer = await engine.ask('Tell me about negotiating oil rights with a foreign government');
    expect(answer.status).toBe('not_in_profile');
  });
});
