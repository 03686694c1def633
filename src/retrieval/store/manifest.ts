import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Change it when a file of the index changes its layout: older and newer indexes are rebuilt, not read. */
export const FORMAT_VERSION = 1;

const fileSchema = z.strictObject({
  bytes: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Whose index it is: everything that its contents depend on, and a checksum of each file. */
export const manifestSchema = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  createdAt: z.iso.datetime(),
  corpusHash: z.string(),
  chunkerVersion: z.number().int(),
  embedder: z.strictObject({ id: z.string(), dimensions: z.number().int().positive() }),
  counts: z.strictObject({
    documents: z.number().int().nonnegative(),
    statements: z.number().int().nonnegative(),
    chunks: z.number().int().nonnegative(),
  }),
  files: z.record(z.string(), fileSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type FileFacts = z.infer<typeof fileSchema>;

/** The only thing read before the version is known to fit. */
export const versionSchema = z.looseObject({ formatVersion: z.number() });

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function factsOf(bytes: Uint8Array): FileFacts {
  return { bytes: bytes.length, sha256: sha256(bytes) };
}
