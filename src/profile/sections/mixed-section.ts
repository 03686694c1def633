import type { SectionKind } from '../../model/profile.js';
import { opensWithDegree } from '../entries/degree.js';
import { datingPeriod } from '../entries/rows.js';
import { splitItems } from '../lists/split-items.js';
import { isSpokenLanguage } from '../lists/spoken-languages.js';
import type { Block } from '../text/blocks.js';
import { display, type Page } from '../text/page.js';
import { sectionKinds } from './heading-name.js';
import type { Section } from './section.js';

/** Kinds whose sections are lists of short lines, so that each line can be told by itself. */
const LISTS = new Set<string>(['languages', 'skills', 'certificates', 'awards', 'publications', 'interests']);
const NAMED = new Set<string>(['certificates', 'awards', 'publications']);

const LABEL = /^([^:,]{2,40}?)\s*:\s/u;

/** What a line of a list with several subjects is about, or undefined where only its neighbours can say. */
function kindOfLine(page: Page, block: Block, kinds: readonly SectionKind[]): SectionKind | undefined {
  const has = (kind: SectionKind) => kinds.includes(kind);
  const [first] = block.cells ?? splitItems(block);
  const name = first === undefined ? '' : (display(page, first).split(/\s*[(:–—-]\s*/)[0] ?? '');
  if (has('languages') && (isSpokenLanguage(name) || (block.tableHeader && /^langu/i.test(name))))
    return 'languages';
  // "Interests: tides, kites" says itself what it is.
  const label = LABEL.exec(block.plain)?.[1];
  const labelled = label === undefined ? undefined : sectionKinds(label).find(has);
  if (labelled !== undefined) return labelled;
  const named = kinds.find((kind) => NAMED.has(kind));
  if (named !== undefined && datingPeriod(block.plain) !== undefined) return named;
  if (has('skills') && (/^[^:,]{2,40}:\s/.test(block.plain) || splitItems(block).length >= 3))
    return 'skills';
  return undefined;
}

/**
 * "Languages, skills and certificates": the section as several, one for each run of lines about one subject.
 * A section with one subject, or with entries of several lines, stays whole.
 */
export function splitMixed(page: Page, section: Section): readonly Section[] {
  const kinds = section.kinds.filter((kind): kind is SectionKind => kind !== 'head');
  if (kinds.includes('education')) return splitCertificates(page, section);
  const namedOnly = kinds.every((kind) => NAMED.has(kind));
  if (kinds.length < 2 || namedOnly || !kinds.every((kind) => LISTS.has(kind))) return [section];
  const parts: { readonly kinds: readonly SectionKind[]; readonly blocks: Block[] }[] = [];
  const [fallback = 'other'] = kinds;
  let previous: SectionKind = fallback;
  for (const block of section.blocks) {
    const known = kindOfLine(page, block, kinds) ?? previous;
    const open = parts.at(-1);
    if (open !== undefined && known === previous) open.blocks.push(block);
    else parts.push({ kinds: [known], blocks: [block] });
    previous = known;
  }
  return parts.map((part) => ({ ...section, ...part }));
}

/** A line over a list of certificates: "Certifications:", "The following certificates were earned online:". */
const CERTIFICATES_BELOW = /\b(?:certificat(?:es|ions)|licen[cs]es)\b.*:\s*$/i;
const CERTIFICATE = /\bcertifi(?:ed|cation|cate)\b|\blicen[cs]e\b/i;

/**
 * Degrees and certificates in one section as two: items below a line that announces certificates, and, where the
 * section's name does so, items that call themselves one.
 */
function splitCertificates(page: Page, section: Section): readonly Section[] {
  const announced = section.kinds.includes('certificates');
  const degrees: Block[] = [];
  const certificates: Block[] = [];
  let below = false;
  for (const block of section.blocks) {
    const text = display(page, block);
    if (block.bullet === undefined) below = CERTIFICATES_BELOW.test(text);
    const named = announced && block.bullet === 0 && CERTIFICATE.test(text) && !opensWithDegree(text);
    if ((below && block.bullet !== undefined) || named) certificates.push(block);
    else degrees.push(block);
  }
  if (certificates.length === 0) return [section];
  const { headingRange: _range, ...rest } = section;
  const others = section.kinds.filter((kind) => kind !== 'certificates');
  return [
    { ...section, kinds: others, blocks: degrees },
    { ...rest, kinds: ['certificates'], blocks: certificates },
  ];
}
