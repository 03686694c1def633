import { inflateRawSync } from 'node:zlib';
import { DocumentError } from '../document-error.js';

const CENTRAL_ENTRY = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const DEFLATED = 8;
/** A Word file has a few dozen parts; thousands are an attack. */
const MAX_ENTRIES = 4_000;
/** Share of the limit that the XML parts may take: parsed, they need many times their size. */
const XML_SHARE = 0.25;

/** A part of the archive, unpacked. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the XML parts of a ZIP archive and checks that no part is larger than the limits, whatever its header says
 * ("zip bombs"). Throws `document_too_large` over the limit and `document_corrupt` for what is no whole archive.
 */
export function readArchive(bytes: Uint8Array, maxUnpackedBytes: number): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  let room = maxUnpackedBytes;
  let xmlRoom = maxUnpackedBytes * XML_SHARE;
  for (const entry of listEntries(buffer)) {
    const isXml = entry.name.endsWith('.xml') || entry.name.endsWith('.rels');
    const part = unpack(buffer, entry, Math.floor(isXml ? Math.min(room, xmlRoom) : room), maxUnpackedBytes);
    room -= part.length;
    if (isXml) {
      xmlRoom -= part.length;
      parts.set(entry.name, part);
    }
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  /** Offset of the local header. */
  readonly offset: number;
}

function listEntries(buffer: Buffer): Entry[] {
  const end = findEndRecord(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw tooLarge(`holds more than ${MAX_ENTRIES} parts`);
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== CENTRAL_ENTRY) throw corrupt();
    const nameBytes = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameBytes),
      method: buffer.readUInt16LE(at + 10),
      packedBytes: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function findEndRecord(buffer: Buffer): number {
  const last = buffer.length - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--) {
    if (buffer.readUInt32LE(at) === END_RECORD) return at;
  }
  throw corrupt();
}

function unpack(buffer: Buffer, entry: Entry, room: number, limit: number): Uint8Array {
  if (entry.offset + 30 > buffer.length) throw corrupt();
  const start =
    entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28);
  const packed = buffer.subarray(start, start + entry.packedBytes);
  if (packed.length !== entry.packedBytes) throw corrupt();
  const overLimit = () => tooLarge(`unpacks to more than the limit of ${Math.floor(limit / 1024 / 1024)} MB`);
  if (entry.method !== DEFLATED) {
    if (packed.length > room) throw overLimit();
    return packed;
  }
  if (room <= 0) throw overLimit();
  try {
    return inflateRawSync(packed, { maxOutputLength: room });
  } catch (cause) {
    const isTooLarge =
      cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? overLimit() : corrupt(cause);
  }
}

function tooLarge(what: string): DocumentError {
  return new DocumentError('document_too_large', `it ${what}; save it again without its pictures`);
}

function corrupt(cause?: unknown): DocumentError {
  return new DocumentError('document_corrupt', 'it is a damaged Word document; save it again as .docx', {
    cause,
  });
}
