import { endianness } from 'node:os';
import type { Corpus, DocumentProblem } from '../../model/document.js';
import type { Profile, Statement } from '../../model/profile.js';
import type { Chunk } from '../chunks/chunk.js';

/** What the index keeps of a document: the text that citations point into. */
export interface IndexedDocument {
  readonly name: string;
  readonly text: string;
  readonly updatedAt: string;
}

/** The contents of `documents.json`. */
export interface DocumentsFile {
  readonly documents: readonly IndexedDocument[];
  readonly problems: readonly DocumentProblem[];
}

/** A chunk with the checksum of the text that was embedded for it. */
export interface StoredChunk extends Chunk {
  readonly hash: string;
}

export function encodeDocuments(corpus: Corpus): Buffer {
  const file: DocumentsFile = {
    documents: corpus.documents.map(({ name, text, updatedAt }) => ({ name, text, updatedAt })),
    problems: corpus.problems,
  };
  return Buffer.from(JSON.stringify(file));
}

export function encodeProfile(profile: Profile): Buffer {
  return Buffer.from(JSON.stringify(profile));
}

/** Statements become shared objects again, as the parser made them: an entry's are those of the profile's list. */
export function decodeProfile(bytes: Buffer): Profile {
  const known = new Map<string, Statement>();
  const profile: Profile = JSON.parse(bytes.toString('utf8'), (_key, value: unknown) => {
    if (!isStatement(value)) return value;
    const first = known.get(value.id);
    if (first !== undefined) return first;
    known.set(value.id, value);
    return value;
  });
  return profile;
}

function isStatement(value: unknown): value is Statement {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'section' in value && 'span' in value
  );
}

export function encodeChunks(chunks: readonly StoredChunk[]): Buffer {
  return Buffer.from(JSON.stringify(chunks));
}

export function decodeChunks(bytes: Buffer): StoredChunk[] {
  return JSON.parse(bytes.toString('utf8'));
}

/** Vectors one after the other, 32-bit little-endian floats. */
export function encodeVectors(vectors: readonly Float32Array[], dimensions: number): Buffer {
  const all = new Float32Array(vectors.length * dimensions);
  vectors.forEach((vector, i) => {
    all.set(vector, i * dimensions);
  });
  return littleEndian(Buffer.from(all.buffer));
}

export function decodeVectors(bytes: Buffer): Float32Array {
  const own = littleEndian(Buffer.from(bytes));
  const aligned = new Uint8Array(own).buffer;
  return new Float32Array(aligned);
}

function littleEndian(bytes: Buffer): Buffer {
  return endianness() === 'LE' ? bytes : bytes.swap32();
}
