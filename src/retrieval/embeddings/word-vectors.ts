/**
 * Word vectors in one buffer, read in place: nothing is parsed at load, a look-up is a binary search over the sorted
 * words. Layout, little-endian, each section aligned to 4 bytes:
 *
 *     magic "RCW1" · dimensions u32 · count u32 · word bytes u32
 *     common direction   f32 × dimensions
 *     ranks              u32 × count         frequency rank of the word in the source, 0 the most frequent
 *     scales             f32 × count         a component is its 8-bit value times the scale
 *     offsets            u32 × (count + 1)   where each word starts in the word bytes
 *     word bytes         UTF-8, sorted bytewise, padded to 4
 *     components         i8 × count × dimensions
 */
export interface WordVectors {
  readonly dimensions: number;
  readonly count: number;
  /** The direction that frequent words share; taken out of every sentence. */
  readonly commonDirection: Float32Array;
  /** Index of a folded word, or -1. */
  find(word: string): number;
  /** The word at an index, for tools. */
  wordAt(index: number): string;
  /** Frequency rank of a word in the source, 0 the most frequent. */
  rankOf(index: number): number;
  /** `target += weight × vector of the word`. */
  accumulate(index: number, weight: number, target: Float32Array): void;
}

export const WORD_VECTORS_MAGIC = 'RCW1';
const HEADER_BYTES = 16;

/** Opens a word vector file. Throws a plain Error where the bytes are not one. */
export function openWordVectors(file: Buffer): WordVectors {
  // Typed arrays need an aligned start, which a pooled buffer does not have.
  const bytes = file.byteOffset % 4 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 4) !== WORD_VECTORS_MAGIC) {
    throw new Error('not a word vector file');
  }
  const dimensions = bytes.readUInt32LE(4);
  const count = bytes.readUInt32LE(8);
  const wordBytes = bytes.readUInt32LE(12);
  let at = HEADER_BYTES;
  const take = (length: number): number => {
    const start = at;
    at += length;
    return bytes.byteOffset + start;
  };
  const commonAt = take(dimensions * 4);
  const ranksAt = take(count * 4);
  const scalesAt = take(count * 4);
  const offsetsAt = take((count + 1) * 4);
  const wordsAt = take(wordBytes);
  const componentsAt = take(count * dimensions);
  if (at !== bytes.length) throw new Error(`word vector file has ${bytes.length} bytes instead of ${at}`);
  const { buffer } = bytes;
  const commonDirection = new Float32Array(buffer, commonAt, dimensions);
  const ranks = new Uint32Array(buffer, ranksAt, count);
  const scales = new Float32Array(buffer, scalesAt, count);
  const offsets = new Uint32Array(buffer, offsetsAt, count + 1);
  const words = bytes.subarray(wordsAt - bytes.byteOffset, wordsAt - bytes.byteOffset + wordBytes);
  const components = new Int8Array(buffer, componentsAt, count * dimensions);

  return {
    dimensions,
    count,
    commonDirection,
    find(word) {
      const wanted = Buffer.from(word);
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const order = words.compare(wanted, 0, wanted.length, offsets[middle], offsets[middle + 1]);
        if (order === 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    wordAt: (index) => words.toString('utf8', offsets[index], offsets[index + 1]),
    rankOf: (index) => ranks[index] ?? 0,
    accumulate(index, weight, target) {
      const factor = weight * (scales[index] ?? 0);
      const start = index * dimensions;
      for (let d = 0; d < dimensions; d += 1) {
        target[d] = (target[d] ?? 0) + factor * (components[start + d] ?? 0);
      }
    },
  };
}
