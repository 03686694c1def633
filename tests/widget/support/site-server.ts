import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createHttpApp } from '../../../src/http/app.js';
import { createPages } from '../../../src/http/pages/create-pages.js';
import { listen } from '../../../src/http/server.js';
import { silentLogger } from '../../../src/logging.js';
import type { Answer, AnswerService, Feedback, ProfileCard, Question } from '../../../src/model/answer.js';
import { bundleWidget } from './bundle.js';

export interface SiteParts {
  readonly profile: ProfileCard;
  readonly documents: Readonly<Record<string, string>>;
  readonly answer: (question: Question) => Answer;
  readonly allowedOrigins?: readonly string[];
}

/** The real HTTP surface with the real pages, before a scripted answer service. */
export interface Site {
  readonly url: string;
  readonly asked: Question[];
  readonly feedback: Feedback[];
  close(): Promise<void>;
}

/** The day on which the pages are drawn. */
const TODAY = new Date('2026-11-23T12:00:00Z');

export async function startSite(parts: SiteParts): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-widget-'));
  const widgetPath = join(folder, 'widget.js');
  writeFileSync(widgetPath, await bundleWidget());
  const asked: Question[] = [];
  const feedback: Feedback[] = [];
  const service: AnswerService = {
    profile: () => parts.profile,
    documentText: (name) => (Object.hasOwn(parts.documents, name) ? parts.documents[name] : undefined),
    feedback: async (given) => void feedback.push(given),
    ask: async (question) => parts.answer(question),
    async *stream(question) {
      asked.push(question);
      const answer = parts.answer(question);
      const { conversationId, answerId, status, mode } = answer;
      yield { type: 'start', conversationId, answerId, status, mode };
      for (const citation of answer.citations) yield { type: 'citation', citation };
      yield { type: 'text', text: answer.answer };
      yield { type: 'finish', answer };
    },
  };
  const app = createHttpApp({
    service,
    settings: {
      port: 0,
      host: '127.0.0.1',
      allowedOrigins: parts.allowedOrigins ?? [],
      ratePerMinute: 0,
      trustProxy: 0,
      metrics: false,
    },
    logger: silentLogger,
    isReady: () => true,
    nowMs: () => performance.now(),
    pages: createPages({ service, now: () => TODAY, widgetFile: pathToFileURL(widgetPath) }),
  });
  const server = await listen(app, { host: '127.0.0.1', port: 0, graceMs: 100 });
  return {
    url: server.url,
    asked,
    feedback,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
