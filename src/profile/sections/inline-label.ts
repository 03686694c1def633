import type { SectionKind } from '../../model/profile.js';
import { namesSpokenLanguage } from '../lists/spoken-languages.js';
import type { Block } from '../text/blocks.js';
import { display, type Page, type Range, trimSpace } from '../text/page.js';
import { sectionKinds } from './heading-name.js';

/** A heading with its content on the same line: "Profile: I am …", "Languages: English (native)". */
export interface InlineLabel {
  readonly kinds: readonly SectionKind[];
  readonly name: string;
  readonly range: Range;
  /** The block without the label. */
  readonly content: Block;
}

const LABEL = /^([^:\n]{2,40}?)\s*:\s+(?=\S)/u;
const LABEL_DASH = /^([\p{L}& ]{2,30}?)\s+[–—-]\s+(?=\S)/u;
/** Sections whose lines are labelled groups of their own: "Languages: Python, Java" among skills. */
const GROUPED = new Set<string>(['skills']);
/** Sections with entries: a labelled line in them mostly belongs to the entry ("Technologies: …"). */
const WITH_ENTRIES = new Set<string>(['experience', 'education', 'projects', 'volunteering']);
/** What an entry's own list of tools is called, which closes the entry and opens no section. */
const LISTS_OF_ENTRY =
  /^(?:(?:key |main |core )?technolog(?:y|ies)|tech(?:nology)? stack|stack|tools|environment|software)$/i;
/** Labels that an entry never has. */
const NEVER_IN_ENTRY = new Set<SectionKind>(['interests', 'references', 'languages', 'contact']);

/**
 * The label that opens a block and starts a section there, or undefined. `lastBeforeSection` is true where
 * another section or the end follows the block.
 */
export function readInlineLabel(
  page: Page,
  block: Block,
  openKinds: readonly (SectionKind | 'head')[],
  lastBeforeSection: boolean,
): InlineLabel | undefined {
  if (block.heading !== undefined || block.cells !== undefined) return undefined;
  const match = LABEL.exec(block.plain) ?? LABEL_DASH.exec(block.plain);
  if (match === null) return undefined;
  const content = { start: block.start + match[0].length, end: block.end };
  const text = display(page, content);
  const kinds = kindsOf(match[1] ?? '', text, openKinds);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) return undefined;
  if (!startsHere({ kind, name: (match[1] ?? '').trim(), text, block, openKinds, lastBeforeSection }))
    return undefined;
  const { start, end } = trimSpace(page.plain, {
    start: block.start,
    end: block.start + (match[1]?.length ?? 0),
  });
  return {
    kinds,
    name: display(page, { start, end }),
    range: { start, end: content.start },
    content: { ...block, ...content, plain: block.plain.slice(match[0].length) },
  };
}

/** What a label announces; "Languages: Python, Java" among courses are skills. */
function kindsOf(
  label: string,
  text: string,
  openKinds: readonly (SectionKind | 'head')[],
): readonly SectionKind[] {
  const kinds = sectionKinds(label);
  const isProgrammed = kinds[0] === 'languages' && !namesSpokenLanguage(text) && text.includes(', ');
  const inEntries = openKinds.some((kind) => kind === 'experience' || kind === 'projects');
  return isProgrammed && !inEntries ? ['skills'] : kinds;
}

interface Case {
  readonly kind: SectionKind;
  readonly name: string;
  readonly text: string;
  readonly block: Block;
  readonly openKinds: readonly (SectionKind | 'head')[];
  readonly lastBeforeSection: boolean;
}

function startsHere({ kind, name, text, block, openKinds, lastBeforeSection }: Case): boolean {
  if (kind === 'languages' && !namesSpokenLanguage(text)) return false;
  if (kind === 'contact' || (kind === 'education' && block.bullet !== undefined)) return false;
  if (openKinds.includes(kind)) return false;
  if (openKinds.some((open) => GROUPED.has(open)))
    return block.bullet === undefined && block.gap && lastBeforeSection;
  if (!openKinds.some((open) => WITH_ENTRIES.has(open)))
    return block.bullet === undefined || kind === 'languages';
  if (block.bullet !== undefined || !block.gap || LISTS_OF_ENTRY.test(name)) return false;
  return NEVER_IN_ENTRY.has(kind) || lastBeforeSection;
}
