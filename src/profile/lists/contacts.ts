import type { Contact, Statement } from '../../model/profile.js';
import type { Block } from '../text/blocks.js';
import { type Page, spanOf } from '../text/page.js';

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>()[\]|·•,]+|(?<![@\w.-])(?:[\w-]+\.)+(?:com|org|net|io|dev|me|co|ai|app|info|uk|de|fr|es|ie|eu|in|br|pt|ch|at|nl|be|ca|au)(?:\/[^\s<>()[\]|·•,]*)?(?![\w@])/giu;
const PHONE =
  /(?<![\p{L}\d/.-])(?:\(?\+|\(?0|\(\d)[\d\s().\-/]{6,20}\d(?![\p{L}\d/-])|(?<![\d-])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\d-])/gu;
const ADDRESS = /^(?:address|adresse|anschrift|dirección|endereço|home)\s*:\s*(.+)$/iu;
const STREET =
  /^(?!(?:19|20)\d\d\s)\d{1,5}[a-z]?\s+\p{L}?\d*\p{L}.*,.*\d{4,}|^(?!(?:19|20)\d\d\s)\d{1,5}[a-z]?\s+\p{Lu}[\p{L}'’ .-]+(?:,|$)|(?:straße|strasse|street|road|avenue|lane|terrace|drive|close|court|rue|calle|rua|platz|weg)\b.*\d/iu;

/** The ways to reach the candidate that a block names. Addresses of links behind words are found too. */
export function findContacts(page: Page, block: Block, statement: Statement): readonly Contact[] {
  const source = page.document.text.slice(block.start, block.end);
  const found: Contact[] = [];
  const taken: { readonly start: number; readonly end: number }[] = [];
  const take = (kind: Contact['kind'], index: number, text: string) => {
    const start = block.start + index;
    const end = start + text.length;
    const seen = found.some((each) => each.kind === kind && each.field.text === text);
    if (seen || taken.some((range) => range.start < end && start < range.end)) return;
    taken.push({ start, end });
    found.push({ kind, field: { text, span: spanOf(page, { start, end }) }, statement });
  };
  for (const match of source.matchAll(EMAIL)) take('email', match.index, match[0].replace(/[.,;]+$/, ''));
  for (const match of source.matchAll(LINK)) take('link', match.index, match[0].replace(/[.,;:]+$/, ''));
  for (const match of source.matchAll(PHONE)) {
    const digits = match[0].replace(/\D/g, '').length;
    if (digits >= 7 && digits <= 15 && !/^(?:19|20)\d\d\D+(?:19|20)\d\d$/.test(match[0]))
      take('phone', match.index, match[0]);
  }
  const address = ADDRESS.exec(source);
  if (address !== null)
    take('address', source.length - (address[1]?.length ?? 0), (address[1] ?? '').trimEnd());
  else if (found.length === 0 && STREET.test(source.trim()) && source.length < 120)
    take('address', 0, source.trimEnd());
  return found;
}
