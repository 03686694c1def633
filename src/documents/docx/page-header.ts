import { cleanText } from '../layout/clean-text.js';
import type { Archive } from './check-archive.js';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const PAGE_FIELD = /^(?:page|seite|página)?\s*\d*\s*(?:(?:of|von|de|\/)\s*\d*)?$/i;

/**
 * The lines of the page headers, which mammoth does not read: many a CV has its name and contact line there.
 * Each line once, page numbers not.
 */
export function readPageHeaders(archive: Archive): string[] {
  const names = [...archive.keys()].filter((name) => /^word\/header\d*\.xml$/.test(name)).sort();
  const lines = names.flatMap((name) => paragraphTexts(new TextDecoder().decode(archive.get(name))));
  return [...new Set(lines)].filter((line) => !PAGE_FIELD.test(line));
}

/** The text of each `w:p`, by its `w:t`, tabs and breaks; a part of Word's XML is regular enough for that. */
function paragraphTexts(xml: string): string[] {
  return xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)(?: [^>]*)?\/>/g)]
        .map((match) => (match[1] === undefined ? ' ' : decodeEntities(match[1])))
        .join(''),
    )
    .map((text) => cleanText(text))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (entity, hex, decimal, name) => {
      if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? entity;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}
