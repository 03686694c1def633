import { DocumentError } from '../document-error.js';

/** Control characters that plain text does not hold; tab, line feed, form feed, return and escape are fine. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/g;
/** More control characters than one in a hundred: not text. A stray one is somebody's editor. */
const MAX_CONTROL_SHARE = 0.01;
/** Damaged sequences per intact multi-byte character up to which a file still counts as UTF-8. */
const MAX_DAMAGED_SHARE = 0.1;

/** The characters 0x80 to 0x9F; five are not assigned. Source: https://encoding.spec.whatwg.org/#windows-1252 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes to normalised text: UTF-8 with or without BOM, UTF-16 in both byte orders with or without BOM,
 * else Windows-1252. Line ends become LF and soft hyphens go; every other character stays.
 * Throws `document_binary` where the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string {
  return normaliseText(decodeBytes(bytes));
}

/** CRLF and CR become LF; soft hyphens (invisible hints of where a word may break) go. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u00ad', '');
}

/** Bytes to characters, without any normalisation but the BOM. */
export function decodeBytes(bytes: Uint8Array): string {
  const text = decodeByMark(bytes) ?? (bytes.includes(0) ? decodeUtf16(bytes) : decode8bit(bytes));
  if (text === undefined || isBinary(text)) {
    throw new DocumentError(
      'document_binary',
      'it holds binary data, not text; save the document as .txt (UTF-8), .md, .pdf or .docx',
    );
  }
  return text;
}

function decodeByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode8bit(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes.subarray(2));
  return undefined;
}

/** UTF-16 without a mark: the byte order in which the text is whole and has spaces or line ends. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const [best] = ['utf-16le', 'utf-16be']
    .map((encoding) => strict(encoding, bytes))
    .filter((text) => text !== undefined)
    .map((text) => ({ text, score: plausibility(text) }))
    .sort((a, b) => b.score - a.score);
  return best !== undefined && best.score > 0.9 ? best.text : undefined;
}

/** Share of characters that are ASCII or belong to the two commonest 256-character blocks: text clusters, noise doesn't. */
function plausibility(text: string): number {
  if (/\p{Cn}/u.test(text)) return 0;
  const blocks = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    const block = text.charCodeAt(index) >> 8;
    blocks.set(block, (blocks.get(block) ?? 0) + 1);
  }
  const ascii = blocks.get(0) ?? 0;
  const others = [...blocks].filter(([block]) => block !== 0).map(([, count]) => count);
  const common = others.sort((a, b) => b - a).slice(0, 2);
  return ascii === 0 ? 0 : (ascii + common.reduce((sum, count) => sum + count, 0)) / text.length;
}

function decode8bit(bytes: Uint8Array): string {
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const lenient = decode('utf-8', bytes);
  const damaged = (lenient.match(/\ufffd/g) ?? []).length;
  const intact = (lenient.match(/[^\u0000-\u007f\ufffd]/g) ?? []).length;
  return damaged <= intact * MAX_DAMAGED_SHARE ? lenient : decodeWindows1252(bytes);
}

/** Node 20 takes `windows-1252` for Latin-1 and leaves out what Windows has instead of control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(
    /[\u0080-\u009f]/g,
    (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
  );
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isBinary(text: string): boolean {
  if (text.includes('\u0000')) return true;
  return (text.match(CONTROLS) ?? []).length > text.length * MAX_CONTROL_SHARE;
}
