import { describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/retrieval/embeddings/builtin.js';
import { encodeWordVectors } from '../../src/retrieval/embeddings/encode-word-vectors.js';
import { openWordVectors } from '../../src/retrieval/embeddings/word-vectors.js';

const SOURCE = [
  { word: 'ship', rank: 40, vector: [0.5, -1.27, 0] },
  { word: 'boat', rank: 90, vector: [0.4, -1.1, 0.1] },
  { word: 'naïve', rank: 12, vector: [0, 0, 0] },
];

describe('word vector file', () => {
  const file = encodeWordVectors(SOURCE, Float32Array.from([0, 0, 1]));
  const vectors = openWordVectors(file);

  it('finds every word, and no other, with its rank and its vector to 8 bits', () => {
    for (const { word, rank, vector } of SOURCE) {
      const index = vectors.find(word);
      expect(vectors.rankOf(index)).toBe(rank);
      const read = new Float32Array(3);
      vectors.accumulate(index, 1, read);
      vector.forEach((value, d) => {
        expect(read[d]).toBeCloseTo(value, 2);
      });
    }
    for (const word of ['', 'a', 'ships', 'shi', 'zebra']) expect(vectors.find(word)).toBe(-1);
  });

  it('has the same bytes whatever the order of its source, and reads from an unaligned buffer', () => {
    expect(encodeWordVectors([...SOURCE].reverse(), Float32Array.from([0, 0, 1]))).toEqual(file);
    const shifted = Buffer.concat([Buffer.from('x'), file]).subarray(1);
    expect(openWordVectors(shifted).find('boat')).toBe(vectors.find('boat'));
  });

  it('refuses bytes that are not such a file, or not all of it', () => {
    expect(() => openWordVectors(Buffer.from('not a file'))).toThrow('not a word vector file');
    expect(() => openWordVectors(file.subarray(0, file.length - 1))).toThrow('bytes instead of');
  });
});

describe('built-in embedder', () => {
  const embedder = createBuiltinEmbedder();
  const cosine = async (a: string, b: string): Promise<number> => {
    const [x, y] = await embedder.embedDocuments([a, b]);
    if (x === undefined || y === undefined) throw new Error('no vectors');
    return x.reduce((sum, value, d) => sum + value * (y[d] ?? 0), 0);
  };

  it('gives unit vectors, the same for the same text, one for each text', async () => {
    const text = 'Managed the ward and trained student nurses';
    const [first, second] = await embedder.embedDocuments([text, text]);
    expect(first).toHaveLength(embedder.dimensions);
    expect(first).toEqual(second);
    expect(first).toEqual(await embedder.embedQuery(text));
    expect(Math.hypot(...(first ?? []))).toBeCloseTo(1, 5);
  });

  it('puts related sentences nearer than unrelated ones', async () => {
    const near = await cosine('She treated patients in the emergency room', 'Hospital nurse for urgent care');
    const far = await cosine(
      'She treated patients in the emergency room',
      'Negotiated bank loans for exporters',
    );
    expect(near).toBeGreaterThan(far + 0.2);
  });

  it('takes the direction that all sentences share out of each', async () => {
    const words = ['ship', 'boat'].map((word, rank) => ({ word, rank, vector: [1, rank, 5] }));
    const small = createBuiltinEmbedder(
      openWordVectors(encodeWordVectors(words, Float32Array.from([0, 0, 1]))),
    );
    const vector = await small.embedQuery('ship and boat');
    expect(vector[2]).toBeCloseTo(0, 6);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('leaves stop words out, and weighs rare words more', async () => {
    expect(await cosine('the nurse and of the ward', 'nurse ward')).toBeCloseTo(1, 5);
    expect(await cosine('said turbine', 'turbine')).toBeGreaterThan(await cosine('said turbine', 'said'));
  });

  it('reads unknown compounds by their pieces and unknown forms by their stem', async () => {
    expect(await cosine('hospital-nurse-garden', 'hospital nurse garden')).toBeGreaterThan(0.9);
    expect(await cosine('NURSING', 'nursing')).toBeCloseTo(1, 5);
  });

  it('gives zeros, never NaN, where it knows no word', async () => {
    for (const text of ['', '   ', 'xqzvbn', '!!!', '东京']) {
      expect([...(await embedder.embedQuery(text))].every((value) => value === 0)).toBe(true);
    }
  });

  it('stops when it is aborted', async () => {
    await expect(embedder.embedQuery('word', AbortSignal.abort())).rejects.toThrow('aborted');
    await expect(embedder.embedDocuments(['word'], AbortSignal.abort())).rejects.toThrow('aborted');
  });
});
