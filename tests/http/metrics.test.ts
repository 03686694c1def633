import { expect, test } from 'vitest';
import { createMetrics } from '../../src/http/metrics.js';
import { ANSWER, answeringService } from '../support/fake-service.js';
import { startServer } from '../support/http-server.js';

test('figures count answers by status and mode, and name no question', async () => {
  const metrics = createMetrics();
  metrics.onAnswer(ANSWER);
  metrics.onAnswer(ANSWER);
  metrics.onAnswer({ ...ANSWER, status: 'declined' });
  const { url } = await startServer(answeringService(), { metrics: metrics.handler });
  const reply = await fetch(`${url}/metrics`);
  const text = await reply.text();
  expect(reply.headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('rolecall_answers_total{status="answered",mode="extractive"} 2');
  expect(text).toContain('rolecall_answers_total{status="declined",mode="extractive"} 1');
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toContain('Ward 4');
});

test('without being asked for there are no figures', async () => {
  const { url } = await startServer(answeringService());
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
});
