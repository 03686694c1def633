import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compose, type Services } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { silentLogger } from '../../src/logging.js';
import { createWorkspace } from '../support/workspace.js';

const TODAY = new Date('2026-11-23T12:00:00Z');

async function composed(env: Record<string, string>): Promise<Services> {
  const services = await compose({ config: readConfig(env), logger: silentLogger, now: () => TODAY });
  onTestFinished(() => services.close());
  return services;
}

test('before the documents are read nothing is ready; after it every part is', async () => {
  const { env, corpus } = createWorkspace();
  const services = await composed(env);
  expect(services.isReady()).toBe(false);
  await expect(services.service.ask({ message: 'a' })).rejects.toMatchObject({ code: 'not_ready' });
  const report = await services.load();
  expect(report).toMatchObject({ mode: 'extractive', documents: 1, problems: [] });
  expect(services.isReady()).toBe(true);
  expect(services.service.documentText('resume.txt')).toBe(readFileSync(join(corpus, 'resume.txt'), 'utf8'));
  expect(services.service.documentText('../resume.txt')).toBeUndefined();
});

test('the card says who this is, what can be asked, and the career in ISO dates', async () => {
  const { env } = createWorkspace();
  const services = await composed(env);
  await services.load();
  const card = services.service.profile();
  expect(card.disclosure).toBe(`AI assistant answering from ${card.name}'s documents`);
  expect(card.suggestedQuestions.length).toBeGreaterThan(0);
  const roles = card.timeline.filter(({ kind }) => kind === 'role');
  expect(roles.length).toBeGreaterThan(1);
  for (const { start, end, current } of roles) {
    expect(start).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    if (current) expect(end).toBeNull();
  }
});

test('every suggested question is one that the documents answer', async () => {
  for (const person of ['nurse', 'civil', 'teacher']) {
    const services = await composed(createWorkspace(person).env);
    await services.load();
    for (const message of services.service.profile().suggestedQuestions) {
      expect((await services.service.ask({ message })).status, `${person}: ${message}`).toBe('answered');
    }
  }
});

test('candidate.yaml sets name, headline and suggestions', async () => {
  const { env, corpus } = createWorkspace();
  writeFileSync(
    join(corpus, 'candidate.yaml'),
    'name: Nora Quill\nheadline: Critical care\nsuggestedQuestions: ["Why nursing?"]\n',
  );
  const services = await composed(env);
  await services.load();
  expect(services.service.profile()).toMatchObject({
    name: 'Nora Quill',
    headline: 'Critical care',
    disclosure: "AI assistant answering from Nora Quill's documents",
    suggestedQuestions: ['Why nursing?'],
  });
});

test('loading again takes over changed documents whole; a load that fails leaves the old ones', async () => {
  const { env, corpus } = createWorkspace();
  const services = await composed(env);
  await services.load();
  const before = services.service.documentText('resume.txt');
  writeFileSync(join(corpus, 'candidate.yaml'), 'name: [broken');
  await expect(services.load()).rejects.toMatchObject({ code: 'config_invalid' });
  expect(services.service.documentText('resume.txt')).toBe(before);
  writeFileSync(join(corpus, 'candidate.yaml'), 'name: Nora Quill\n');
  writeFileSync(join(corpus, 'more.md'), '# Hobbies\n\nWelding sculptures from scrap.\n');
  await services.load();
  expect(services.service.documentText('more.md')).toContain('Welding');
  expect(services.service.profile().documents.map(({ name }) => name)).toContain('more.md');
});

test('a Redis that does not answer stops the start, by name and without its password', async () => {
  const { env } = createWorkspace();
  const config = readConfig({ ...env, REDIS_URL: 'redis://:hunter2@127.0.0.1:1' });
  const attempt = compose({ config, logger: silentLogger });
  await expect(attempt).rejects.toMatchObject({
    code: 'config_invalid',
    message: expect.stringMatching(/^REDIS_URL(?!.*hunter2)/),
  });
});
