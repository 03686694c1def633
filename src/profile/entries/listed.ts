import type { NamedEntry, Statement } from '../../model/profile.js';
import { contextOf, entryId, type SectionInput } from '../draft.js';
import { splitItems } from '../lists/split-items.js';
import type { Block } from '../text/blocks.js';
import { display, fieldOf, type Page, type Range, spanOf } from '../text/page.js';
import { blockStatements, statementOf } from '../text/statements.js';
import { isProse } from './prose.js';

const ON_REQUEST = /\breferences?\b.*\b(?:available|request)|\b(?:available|furnished)\b.*\brequest/i;
const SIGNED = /^["“«'](.+)["”»']\s*[–—-]+\s*(.+)$/su;

/** Parses interests: a list on one line or one a line. Prose stays prose. */
export function parseInterests(input: SectionInput): void {
  const { page, section, draft } = input;
  for (const block of section.blocks) {
    const text = display(page, block);
    if (ON_REQUEST.test(text)) {
      draft.statements.push(...blockStatements(page, block, contextOf(section, 'references')));
      continue;
    }
    const context = contextOf(section, 'interests');
    const items = isProse(text, false) && !isList(text) ? [] : splitItems(block);
    const statement = items.length === 0 ? undefined : statementOf(page, block, context);
    if (statement === undefined) {
      draft.statements.push(...blockStatements(page, block, context));
      continue;
    }
    draft.statements.push(statement);
    for (const item of items) {
      const name = fieldOf(page, item);
      if (name.text.split(' ').length > 8) continue;
      const id = entryId('interest', page, item.start);
      draft.named.push({
        kind: 'interest',
        id,
        span: spanOf(page, item),
        header: [statement],
        statements: [],
        name,
      });
    }
  }
}

const isList = (text: string) =>
  text.split(/[,;|·•]/).length >= 2 &&
  !/[.!?]$/.test(text) &&
  text.split(/[,;|·•]/).every((item) => item.trim().split(/\s+/).length <= 5);

/** Parses references: quoted words with a name under or after them; anything else stays free text. */
export function parseReferences(input: SectionInput): void {
  const { page, section, draft } = input;
  const context = contextOf(section, 'references');
  let open = false;
  for (const block of section.blocks) {
    const named = nameRange(page, block);
    if (named !== undefined) {
      const made = reference(input, block, named);
      draft.named.push(made);
      draft.statements.push(...made.header, ...made.statements);
      open = named.start === block.start;
    } else {
      draft.statements.push(...(open ? addTo(input, block) : blockStatements(page, block, context)));
    }
  }
}

/** The name that a block is or ends with: a heading or bold line, or a signature after quoted words. */
function nameRange(page: Page, block: Block): Range | undefined {
  if ((block.heading !== undefined || block.emphasised) && !isProse(display(page, block), true)) return block;
  const name = SIGNED.exec(block.plain.trim())?.[2];
  if (name === undefined) return undefined;
  const start = block.start + block.plain.lastIndexOf(name);
  return { start, end: start + name.length };
}

/** A line under a name belongs to that reference. */
function addTo({ page, section, draft }: SectionInput, block: Block): readonly Statement[] {
  const last = draft.named.at(-1);
  if (last === undefined) return [];
  const said = blockStatements(page, block, contextOf(section, 'references', last.id));
  draft.named[draft.named.length - 1] = {
    ...last,
    span: { ...last.span, end: block.end },
    statements: [...last.statements, ...said],
  };
  return said;
}

function reference(
  { page, section }: SectionInput,
  block: Block,
  nameRange: { start: number; end: number },
): NamedEntry {
  const id = entryId('reference', page, block.start);
  const context = contextOf(section, 'references', id);
  const name = fieldOf(page, nameRange);
  const whole = nameRange.start === block.start;
  const header = [statementOf(page, whole ? block : nameRange, context)].flatMap((each) => each ?? []);
  const said = whole
    ? []
    : [statementOf(page, { start: block.start, end: nameRange.start }, context)].flatMap(
        (each) => each ?? [],
      );
  return { kind: 'reference', id, span: spanOf(page, block), header, statements: said, name };
}
