import type { EntryBase, Period, Statement } from '../../model/profile.js';
import { foldName } from './same.js';

/** Entries of several documents as one list, and which entries were taken into which. */
export interface Merged<Entry> {
  readonly entries: readonly Entry[];
  /** From the id of an entry that was taken in to the id of the one that has it now. */
  readonly renamed: ReadonlyMap<string, string>;
}

const precision = (period: Period | undefined) =>
  period === undefined
    ? -1
    : Number(period.start?.month !== undefined) +
      Number(typeof period.end === 'object' && period.end.month !== undefined);

/** The statements of both without those that say the same in the same words. */
function joinStatements(
  first: readonly Statement[],
  second: readonly Statement[],
  id: string,
): readonly Statement[] {
  const said = new Set(first.map((statement) => foldName(statement.text)));
  const more = second.filter((statement) => !said.has(foldName(statement.text)));
  return [...first, ...more.map((statement) => ({ ...statement, entryId: id }))];
}

/** One entry from two: what the first has stands, what it lacks comes from the second, the more precise dates win. */
function combine<Entry extends EntryBase>(first: Entry, second: Entry): Entry {
  const period =
    precision(second.period) > precision(first.period) ? second.period : (first.period ?? second.period);
  return {
    ...second,
    ...first,
    header: joinStatements(first.header, second.header, first.id),
    statements: joinStatements(first.statements, second.statements, first.id),
    ...(period === undefined ? {} : { period }),
  };
}

/**
 * Merges the lists of several documents: entries that are the same become one, never two of the same document.
 */
export function mergeEntries<Entry extends EntryBase>(
  lists: readonly (readonly Entry[])[],
  isSame: (a: Entry, b: Entry) => boolean,
): Merged<Entry> {
  const entries: Entry[] = [];
  const renamed = new Map<string, string>();
  for (const list of lists) {
    const known = entries.length;
    const taken = new Set<number>();
    for (const entry of list) {
      const at = entries.findIndex(
        (each, index) => index < known && !taken.has(index) && isSame(each, entry),
      );
      const found = entries[at];
      if (found === undefined) {
        entries.push(entry);
        continue;
      }
      taken.add(at);
      entries[at] = combine(found, entry);
      renamed.set(entry.id, found.id);
    }
  }
  return { entries, renamed };
}

/** The items that differ by name; of two the one with a level stands. */
export function mergeNamed<
  Item extends { readonly name: { readonly text: string }; readonly level?: unknown },
>(items: readonly Item[]): readonly Item[] {
  const byName = new Map<string, Item>();
  for (const item of items) {
    const key = item.name.text.toLowerCase().replace(/\s+/g, ' ');
    const known = byName.get(key);
    if (known === undefined || (known.level === undefined && item.level !== undefined)) byName.set(key, item);
  }
  return [...byName.values()];
}

/** A statement of an entry that was taken into another belongs to that one. */
export function rename(statement: Statement, renamed: ReadonlyMap<string, string>): Statement {
  const entryId = statement.entryId === undefined ? undefined : renamed.get(statement.entryId);
  return entryId === undefined ? statement : { ...statement, entryId };
}
