import { WORD_VECTORS_MAGIC } from './word-vectors.js';

/** A word with its frequency rank in the source and its vector. */
export interface SourceWord {
  readonly word: string;
  readonly rank: number;
  readonly vector: ArrayLike<number>;
}

const LARGEST_COMPONENT = 127;

/** The file that `openWordVectors` reads. The same words give the same bytes, in whatever order they come. */
export function encodeWordVectors(words: readonly SourceWord[], commonDirection: Float32Array): Buffer {
  const dimensions = commonDirection.length;
  const sorted = words
    .map((entry) => ({ ...entry, bytes: Buffer.from(entry.word) }))
    .sort((a, b) => a.bytes.compare(b.bytes));
  const text = Buffer.concat(sorted.map((entry) => entry.bytes));
  const padding = Buffer.alloc((4 - (text.length % 4)) % 4);
  const header = Buffer.alloc(16);
  header.write(WORD_VECTORS_MAGIC, 'latin1');
  header.writeUInt32LE(dimensions, 4);
  header.writeUInt32LE(sorted.length, 8);
  header.writeUInt32LE(text.length + padding.length, 12);

  const ranks = Buffer.alloc(sorted.length * 4);
  const scales = Buffer.alloc(sorted.length * 4);
  const offsets = Buffer.alloc((sorted.length + 1) * 4);
  const components = Buffer.alloc(sorted.length * dimensions);
  let offset = 0;
  sorted.forEach((entry, index) => {
    const vector = Array.from({ length: dimensions }, (_, d) => entry.vector[d] ?? 0);
    const scale = Math.max(...vector.map(Math.abs)) / LARGEST_COMPONENT;
    ranks.writeUInt32LE(entry.rank, index * 4);
    scales.writeFloatLE(scale, index * 4);
    vector.forEach((value, d) => {
      components.writeInt8(scale === 0 ? 0 : Math.round(value / scale), index * dimensions + d);
    });
    offset += entry.bytes.length;
    offsets.writeUInt32LE(offset, (index + 1) * 4);
  });
  const common = Buffer.alloc(dimensions * 4);
  commonDirection.forEach((value, d) => {
    common.writeFloatLE(value, d * 4);
  });
  return Buffer.concat([header, common, ranks, scales, offsets, text, padding, components]);
}
