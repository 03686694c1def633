import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { createLocalEmbedder } from '../../src/llm/embeddings/local-embedder.js';
import { createOpenAIEmbedder } from '../../src/llm/embeddings/openai-embedder.js';
import { fail, type RawHandler, startRawModelServer } from './support/raw-model-server.js';
import { askStreamed, serveForTest } from './support/served-rolecall.js';

/** Answers embedding requests with vectors that differ by length of text, last first: order is told by `index`. */
function embeddings(dimensions: number): RawHandler {
  return ({ request, response, body }) => {
    if (request.url !== '/v1/embeddings') return fail(response, 404);
    const input = 'input' in body && Array.isArray(body.input) ? body.input : [];
    const data = input
      .map((text, index) => ({
        object: 'embedding',
        index,
        embedding: Array.from({ length: dimensions }, (_, d) =>
          d === String(text).length % dimensions ? 1 : 0.1,
        ),
      }))
      .reverse();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ object: 'list', model: 'm', data, usage: { prompt_tokens: 1, total_tokens: 1 } }),
    );
  };
}

async function embedderOver(handler: RawHandler, model = 'some-model') {
  const server = await startRawModelServer(handler);
  onTestFinished(() => server.close());
  const embedder = await createOpenAIEmbedder({
    model,
    apiKey: undefined,
    baseUrl: server.baseUrl,
    fetch: globalThis.fetch,
    nowMs: () => performance.now(),
  });
  return { server, embedder };
}

const codeOf = (error: unknown) => (error instanceof RolecallError ? error.code : error);

test('texts go in batches, and each gets its own unit vector back', async () => {
  const { server, embedder } = await embedderOver(embeddings(8));
  const texts = Array.from({ length: 200 }, (_, i) => 'x'.repeat(i + 1));
  const vectors = await embedder.embedDocuments(texts);
  expect(embedder).toMatchObject({ id: 'openai:some-model', dimensions: 8 });
  expect(server.requests).toBe(1 + 3);
  for (const [i, vector] of vectors.entries()) {
    expect(vector.indexOf(Math.max(...vector))).toBe((i + 1) % 8);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  }
});

test('a server that is busy is asked again; one that refuses the key is not', async () => {
  const busy = await embedderOver((exchange) =>
    exchange.count === 1 ? fail(exchange.response, 429, { 'retry-after-ms': '1' }) : embeddings(4)(exchange),
  );
  expect(busy.embedder.dimensions).toBe(4);
  const refused = await startRawModelServer(({ response }) => fail(response, 401));
  onTestFinished(() => refused.close());
  const error = await createOpenAIEmbedder({
    model: 'x',
    apiKey: 'sk-1',
    baseUrl: refused.baseUrl,
    fetch: globalThis.fetch,
    nowMs: () => 0,
  }).catch((e: unknown) => e);
  expect(codeOf(error)).toBe('embedder_unavailable');
  expect(String(error)).not.toMatch(/leak|secret|sk-1/);
  expect(refused.requests).toBe(1);
});

test('vectors of another length are refused, and a known model needs no call to start', async () => {
  const { server, embedder } = await embedderOver(embeddings(8), 'text-embedding-3-small');
  expect(server.requests).toBe(0);
  expect(embedder.dimensions).toBe(1536);
  await expect(embedder.embedDocuments(['a'])).rejects.toThrow('gave 8 dimensions where it gives 1536');
});

test('when the provider goes away, questions are answered from words alone and the log says so', async () => {
  let isUp = true;
  const server = await startRawModelServer((exchange) =>
    isUp ? embeddings(8)(exchange) : fail(exchange.response, 500),
  );
  onTestFinished(() => server.close());
  const rolecall = await serveForTest({
    env: {
      OPENAI_BASE_URL: server.baseUrl,
      ROLECALL_EMBEDDINGS: 'openai',
      ROLECALL_EMBEDDING_MODEL: 'm',
      ROLECALL_CHAT_MODEL: 'none',
    },
  });
  isUp = false;
  const turn = await askStreamed(rolecall.url, 'Does she have experience with falconry?');
  expect(turn.answer).toMatchObject({ mode: 'extractive' });
  expect(turn.terminals).toEqual(['finish']);
  expect(rolecall.log.map((line) => line.message)).toContain(
    'the question could not be embedded; words alone were searched',
  );
});

test('a folder that holds no model is named, with the cure', async () => {
  await expect(createLocalEmbedder('nowhere', '/')).rejects.toThrow(
    /"nowhere".*config\.json.*docs\/models\.md/,
  );
});

const folder = process.env.ROLECALL_TEST_MODEL_DIR;
const packageRoot = process.env.ROLECALL_TEST_TRANSFORMERS_DIR ?? process.cwd();
const hasPackage = (() => {
  try {
    createRequire(pathToFileURL(join(packageRoot, 'package.json'))).resolve('@huggingface/transformers');
    return true;
  } catch {
    return false;
  }
})();
const missing =
  folder === undefined || !existsSync(folder)
    ? 'ROLECALL_TEST_MODEL_DIR names no model folder'
    : hasPackage
      ? undefined
      : '@huggingface/transformers is not installed';
if (missing !== undefined)
  process.stderr.write(`skipped: a local model embeds (${missing}; optional peer, not part of CI)\n`);

test.skipIf(missing !== undefined)('a local model embeds: what is alike stands close', async () => {
  const embedder = await createLocalEmbedder(folder ?? '', packageRoot);
  const [a, b, c] = await embedder.embedDocuments([
    'She led the audit of infections on the ward.',
    'Audited infections in critical care.',
    'Sea swimming on Sundays',
  ]);
  const cosine = (x: ArrayLike<number> = [], y: ArrayLike<number> = []) =>
    Array.from(x).reduce((sum, value, d) => sum + value * (y[d] ?? 0), 0);
  expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.1);
  expect(embedder.dimensions).toBe(a?.length);
  // Eight-bit weights round a text differently by what it is batched with.
  expect(cosine(await embedder.embedQuery('Sea swimming on Sundays'), c)).toBeGreaterThan(0.99);
});

test.skipIf(hasPackage)('without the package the error says how to install it', async () => {
  const { mkdir, mkdtemp, writeFile } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const empty = await mkdtemp(join(tmpdir(), 'rolecall-model-'));
  await mkdir(join(empty, 'onnx'));
  await writeFile(join(empty, 'config.json'), '{}');
  await writeFile(join(empty, 'onnx', 'model.onnx'), '');
  await expect(createLocalEmbedder(empty, empty)).rejects.toThrow(
    'npm install --ignore-scripts @huggingface/transformers',
  );
});
