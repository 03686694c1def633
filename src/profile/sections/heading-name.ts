import { headingModifiers, headingNames } from '../../data/profile/headings.js';
import type { SectionKind } from '../../model/profile.js';
import { memo } from '../memo.js';
import { phraseList, wordSet } from '../word-list.js';

const kindByName = new Map<string, SectionKind>();
for (const kind of Object.keys(headingNames) as (keyof typeof headingNames)[]) {
  for (const name of phraseList(headingNames[kind])) if (!kindByName.has(name)) kindByName.set(name, kind);
}
const modifiers = wordSet(headingModifiers);
const MAX_HEADING_WORDS = 8;

/** Lower case, "&" read as "and", numbering, decoration and a remark in brackets gone, letters spaced out ("S K I L L S") closed up. */
function normalise(text: string): string {
  const closed = /^(?:\p{L} ){3,}\p{L}$/u.test(text.trim()) ? text.replace(/\s/g, '') : text;
  return closed
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+/, '')
    .replace(/(?<=\S)\s*\([^()]*\)$/, '')
    .replace(/[&+]|(?<=\p{L}{4})-(?=\p{L}{5})/gu, ' and ')
    .replace(/[^\p{L}\p{N}'/,-]+/gu, ' ')
    .replace(/(^|\s)-+|-+(\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The kind of one name, with words that only qualify it taken away from its front, then its back. */
function kindOfName(name: string): SectionKind | undefined {
  const words = name.replace(/[,/]/g, ' ').trim().split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from).join(' ');
    const kind = kindByName.get(rest);
    if (kind !== undefined) return kind;
    if (!modifiers.has(words[from] ?? '')) break;
  }
  return undefined;
}

/** Names that carry a section whatever word stands before them: "Data projects", "Kitchen experience". */
const CARRIERS =
  /^(?:experience|projects?|skills|education|certificat(?:es|ions)|qualifications|awards|publications|languages|history|employment|interests|references|volunteering|competenc(?:es|ies)|expertise|training|summary|profile)$/;
const MAX_QUALIFYING_WORDS = 2;

/** Like `sectionKinds`, for a line that is set like a heading: unknown words before a section's own noun are passed over. */
export function looseSectionKinds(text: string): readonly SectionKind[] {
  const strict = sectionKinds(text);
  if (strict.length > 0) return strict;
  const words = normalise(text).split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > MAX_QUALIFYING_WORDS + 1 || !CARRIERS.test(last)) return [];
  const kind = kindByName.get(last);
  return kind === undefined ? [] : [kind];
}

/**
 * The sections that a heading announces, in its order: "Awards and publications" are two, most are one.
 * Empty where the text is no section's name.
 */
export const sectionKinds = memo(readSectionKinds);

function readSectionKinds(text: string): readonly SectionKind[] {
  const name = normalise(text);
  if (name === '' || name.split(' ').length > MAX_HEADING_WORDS) return [];
  const whole = kindOfName(name);
  if (whole !== undefined) return [whole];
  const parts = name.split(/\s*(?:,|\/|\band\b|\by\b|\be\b|\bet\b|\bund\b)\s*/).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const kinds = parts.map(
    (part) =>
      kindOfName(part) ?? (part.split(' ').every((word) => modifiers.has(word)) ? 'modifier' : undefined),
  );
  if (kinds.includes(undefined)) return [];
  return [...new Set(kinds.filter((kind): kind is SectionKind => kind !== 'modifier' && kind !== undefined))];
}
