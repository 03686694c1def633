import type { Corpus, Span } from '../../model/document.js';
import { entriesById } from '../../model/entries.js';
import type { Profile, Statement } from '../../model/profile.js';
import { contextOf } from './context.js';
import { LONGEST_PIECE_CHARACTERS, splitSpan } from './split.js';

/** Change it when the same profile gives other chunks: indexes of another version are rebuilt. */
export const CHUNKER_VERSION = 1;

/** What is indexed: a statement, or a piece of a long one, with its context in front. */
export interface Chunk {
  readonly statementId: string;
  /** What is cited: the statement's span, or the piece's inside it. */
  readonly span: Span;
  /** Job, dates and place, or the heading; may be empty. */
  readonly context: string;
  /** The passage itself, for display. */
  readonly text: string;
}

/** The text that is embedded. */
export function chunkText(chunk: Pick<Chunk, 'context' | 'text'>): string {
  return chunk.context === '' ? chunk.text : `${chunk.context}: ${chunk.text}`;
}

/** One chunk for each statement, in document order; several for a statement too long to be one. Deterministic. */
export async function chunkProfile(profile: Profile, corpus: Pick<Corpus, 'documents'>): Promise<Chunk[]> {
  const entries = entriesById(profile);
  const texts = new Map(corpus.documents.map((document) => [document.name, document.text]));
  const chunks: Chunk[] = [];
  for (const statement of profile.statements) {
    const entry = statement.entryId === undefined ? undefined : entries.get(statement.entryId);
    const context = contextOf(statement, entry);
    chunks.push(...(await pieces(statement, context, texts.get(statement.span.document))));
  }
  return chunks;
}

async function pieces(statement: Statement, context: string, source: string | undefined): Promise<Chunk[]> {
  const { id: statementId, span, text } = statement;
  if (text.length <= LONGEST_PIECE_CHARACTERS || source === undefined)
    return [{ statementId, span, context, text }];
  const spans = await splitSpan(source, span);
  return spans.map((piece) => ({
    statementId,
    span: piece,
    context,
    text: source.slice(piece.start, piece.end).replace(/\s+/g, ' '),
  }));
}
