import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compose } from '../../../src/compose.js';
import { readConfig } from '../../../src/config.js';
import { createHttpApp } from '../../../src/http/app.js';
import { createPages } from '../../../src/http/pages/create-pages.js';
import { listen, type RunningServer } from '../../../src/http/server.js';
import { silentLogger } from '../../../src/logging.js';
import { bundleWidget } from './bundle.js';

const PEOPLE = new URL('../../fixtures/people/', import.meta.url);

/** Everything real: documents, index, engine, HTTP, pages, widget. */
export interface RealSite {
  readonly url: string;
  /** Stops the server and starts another on the same port, as a deployment does. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a test person's résumé. `env` adds to the environment, such as allowed origins. */
export async function startRealSite(person: string, env: Record<string, string> = {}): Promise<RealSite> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-real-'));
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  for (const file of ['txt/resume.txt', 'candidate.yaml']) {
    const from = fileURLToPath(new URL(`${person}/${file}`, PEOPLE));
    cpSync(from, join(corpus, file.replace('txt/', '')));
  }
  const widgetPath = join(folder, 'widget.js');
  writeFileSync(widgetPath, await bundleWidget());

  async function start(port: number): Promise<{ server: RunningServer; stop: () => Promise<void> }> {
    const config = readConfig({
      ROLECALL_CORPUS_DIR: corpus,
      ROLECALL_DATA_DIR: join(folder, 'data'),
      ROLECALL_CHAT_MODEL: 'none',
      ROLECALL_EMBEDDINGS: 'builtin',
      ROLECALL_RATE_PER_MINUTE: '0',
      ...env,
    });
    const services = await compose({ config, logger: silentLogger });
    await services.load();
    const app = createHttpApp({
      service: services.service,
      settings: config.server,
      logger: silentLogger,
      isReady: services.isReady,
      nowMs: () => performance.now(),
      pages: createPages({
        service: services.service,
        now: () => new Date('2026-11-23T12:00:00Z'),
        widgetFile: pathToFileURL(widgetPath),
      }),
    });
    const server = await listen(app, { host: '127.0.0.1', port, graceMs: 100 });
    const stop = async () => {
      await server.close();
      await services.close();
    };
    return { server, stop };
  }

  let running = await start(0);
  return {
    get url() {
      return running.server.url;
    },
    async restart() {
      const port = Number(new URL(running.server.url).port);
      await running.stop();
      running = await start(port);
    },
    async close() {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
