import type { Corpus, SourceDocument } from '../../src/model/document.js';
import { entriesOf } from '../../src/model/entries.js';
import type { Field, Profile } from '../../src/model/profile.js';
import { parseDocument } from '../../src/profile/parse-document.js';
import { splitSections } from '../../src/profile/sections/split-sections.js';
import { findBlocks } from '../../src/profile/text/blocks.js';
import { openPage } from '../../src/profile/text/page.js';

function* fieldsOf(value: unknown): Generator<Field> {
  if (typeof value !== 'object' || value === null) return;
  if ('span' in value && 'text' in value && typeof value.text === 'string') yield value as Field;
  for (const inner of Object.values(value)) yield* fieldsOf(inner);
}

/** What is wrong with a profile of a corpus; empty where everything that must always hold does. */
export function findFaults(corpus: Corpus, profile: Profile): readonly string[] {
  const faults: string[] = [];
  const texts = new Map(corpus.documents.map((document) => [document.name, document.text]));
  for (const field of fieldsOf(profile)) {
    const text = texts.get(field.span.document) ?? '';
    const quote = text.slice(field.span.start, field.span.end);
    if (field.span.end > text.length || quote === '' || quote !== quote.trim())
      faults.push(`span of "${field.text}" is "${quote}"`);
    if (field.text === '') faults.push(`empty text for "${quote}"`);
  }
  const ids = profile.statements.map((statement) => statement.id);
  if (new Set(ids).size !== ids.length) faults.push('two statements with one id');
  const known = new Set(ids);
  const entryIds = new Set(entriesOf(profile).map((entry) => entry.id));
  if (entryIds.size !== entriesOf(profile).length) faults.push('two entries with one id');
  for (const entry of entriesOf(profile)) {
    for (const statement of [...entry.header, ...entry.statements]) {
      if (!known.has(statement.id))
        faults.push(`"${statement.text}" of ${entry.id} is not among all statements`);
    }
  }
  for (const statement of profile.statements) {
    if (statement.entryId !== undefined && !entryIds.has(statement.entryId))
      faults.push(`"${statement.text}" belongs to no entry`);
  }
  for (const document of corpus.documents) faults.push(...findLostText(document, profile));
  return faults;
}

/** Words of a document that stand in no statement, heading or hidden line; and statements that overlap. */
function findLostText(document: SourceDocument, profile: Profile): readonly string[] {
  const faults: string[] = [];
  const page = openPage(document);
  const mine = profile.statements
    .filter((statement) => statement.span.document === document.name)
    .sort((a, b) => a.span.start - b.span.start);
  mine.forEach((statement, index) => {
    const next = mine[index + 1];
    if (next !== undefined && next.span.start < statement.span.end)
      faults.push(`"${statement.text}" overlaps "${next.text}"`);
  });
  const blocks = findBlocks(page);
  const headings =
    document.resume === undefined
      ? splitSections(page, blocks).flatMap((section) => section.headingRange ?? [])
      : blocks.filter((block) => block.heading === 2);
  const covered = new Uint8Array(document.text.length);
  for (const { start, end } of [...mine.map((statement) => statement.span), ...headings])
    covered.fill(1, start, end);
  const visible = document.lines.filter((line) => line.hidden !== true);
  for (const line of visible) {
    for (let at = line.start; at < line.end; at++) {
      if (covered[at] === 1 || !/[\p{L}\p{N}]/u.test(page.plain[at] ?? '')) continue;
      const isMarker =
        /^\s*\(?(?:\d{1,2}|[a-zA-Z])[.)]?\s*$/.test(document.text.slice(line.start, at + 1)) ||
        /^[\s>]*[o]\s/.test(document.text.slice(line.start, at + 2));
      if (!(line.bullet === true && isMarker))
        faults.push(
          `"${document.text[at]}" at ${at} is lost from "${document.text.slice(line.start, line.end)}"`,
        );
    }
  }
  return faults.slice(0, 3);
}

/** The same document parsed alone: for comparing two runs. */
export const parseAlone = parseDocument;
