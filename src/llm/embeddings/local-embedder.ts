import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { RolecallError } from '../../errors.js';
import { type Embedder, normalised } from '../../retrieval/embedder.js';

const PACKAGE = '@huggingface/transformers';
/** Files that an ONNX folder may hold, and the name of their precision; the smallest first. */
const WEIGHTS = [
  ['model_quantized.onnx', 'q8'],
  ['model_int8.onnx', 'int8'],
  ['model_fp16.onnx', 'fp16'],
  ['model.onnx', 'fp32'],
] as const;
const BATCH = 16;

const poolingSchema = z.object({
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(false),
});
type Pooling = 'cls' | 'mean' | 'none';

/** What is asked of the package: so little that its own types are not needed to build. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(task: 'feature-extraction', model: string, options: object): Promise<Extractor>;
}
type Extractor = (texts: string[], options: { pooling: Pooling; normalize: boolean }) => Promise<Tensor>;
interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
}

/**
 * A model folder in the layout of `@huggingface/transformers` (`config.json`, `tokenizer.json`, `onnx/model*.onnx`).
 * The package is an optional peer, found beside Rolecall or beside the working directory; nothing is downloaded.
 */
export async function createLocalEmbedder(folder: string, workingDirectory: string): Promise<Embedder> {
  const path = resolve(workingDirectory, folder);
  const weights = WEIGHTS.find(([name]) => existsSync(join(path, 'onnx', name)));
  if (!existsSync(join(path, 'config.json')) || weights === undefined) {
    throw unavailable(
      `ROLECALL_EMBEDDINGS names ${JSON.stringify(folder)}, which is no ONNX model folder: it must hold config.json, tokenizer.json and onnx/model.onnx or onnx/model_quantized.onnx. See docs/models.md.`,
    );
  }
  const transformers = await importTransformers(workingDirectory);
  transformers.env.allowRemoteModels = false;
  transformers.env.localModelPath = dirname(path);
  const extract = await transformers.pipeline('feature-extraction', basename(path), { dtype: weights[1] });
  const pooling = await poolingOf(path);

  async function embed(texts: readonly string[]): Promise<Float32Array[]> {
    const { dims, data } = await extract([...texts], { pooling, normalize: true });
    const size = dims.at(-1) ?? 0;
    if (dims.length !== 2 || data.length !== texts.length * size) {
      throw unavailable(
        `The model in ${JSON.stringify(folder)} gives no single vector a text. See docs/models.md.`,
      );
    }
    return texts.map((_, i) =>
      normalised(Float32Array.from(Array.from(data).slice(i * size, (i + 1) * size))),
    );
  }

  const [probe] = await embed(['dimensions']);
  return {
    id: `local:${basename(path)}-${await fingerprint(path, weights[0])}`,
    dimensions: probe?.length ?? 0,
    async embedDocuments(texts, signal) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        signal?.throwIfAborted();
        vectors.push(...(await embed(texts.slice(from, from + BATCH))));
      }
      return vectors;
    },
    async embedQuery(text, signal) {
      signal?.throwIfAborted();
      return (await embed([text]))[0] ?? new Float32Array();
    },
  };
}

const unavailable = (message: string, cause?: unknown) =>
  new RolecallError('embedder_unavailable', message, cause === undefined ? {} : { cause });

/** Rolecall's own node_modules first, then the working directory's. */
async function importTransformers(workingDirectory: string): Promise<Transformers> {
  for (const from of [import.meta.url, pathToFileURL(join(workingDirectory, 'package.json')).href]) {
    const entry = resolvePackage(from);
    if (entry === undefined) continue;
    const loaded: unknown = await import(pathToFileURL(entry).href);
    if (isTransformers(loaded)) return loaded;
  }
  throw unavailable(
    `A local model folder needs the package ${PACKAGE}. Install it beside Rolecall: npm install --ignore-scripts ${PACKAGE}; or set ROLECALL_EMBEDDINGS=builtin.`,
  );
}

function resolvePackage(from: string): string | undefined {
  try {
    return createRequire(from).resolve(PACKAGE);
  } catch {
    return undefined;
  }
}

function isTransformers(loaded: unknown): loaded is Transformers {
  return typeof loaded === 'object' && loaded !== null && 'pipeline' in loaded && 'env' in loaded;
}

/** As sentence-transformers writes it beside the model; a folder without it pools by mean, or says so in config.json. */
async function poolingOf(path: string): Promise<Pooling> {
  const file = join(path, '1_Pooling', 'config.json');
  if (existsSync(file)) {
    const parsed = poolingSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success && parsed.data.pooling_mode_cls_token) return 'cls';
    if (parsed.success && parsed.data.pooling_mode_mean_tokens) return 'mean';
  }
  return 'mean';
}

/** Changes when the model does: an index of another model's vectors is foreign. */
async function fingerprint(path: string, weights: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(await readFile(join(path, 'config.json')));
  hash.update(await readFile(join(path, 'onnx', weights)));
  return hash.digest('hex').slice(0, 12);
}
