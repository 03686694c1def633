/** Faults named in one message; an owner mends a few at a time. */
const MAX_FAULTS = 3;

/** Where a file breaks the schema, as it was read: paths as people write them, `work[0].startDate`. */
export class Faults {
  private readonly faults: string[] = [];

  /** Notes what is wrong at a path, in words that say what would be right. The value itself is never told: it may be private. */
  add(path: string, what: string): void {
    this.faults.push(`${path} (${what})`);
  }

  /** One sentence with the cure, or undefined where nothing is wrong. */
  describe(): string | undefined {
    if (this.faults.length === 0) return undefined;
    const named = this.faults.slice(0, MAX_FAULTS).join('; ');
    const more = this.faults.length > MAX_FAULTS ? `; and ${this.faults.length - MAX_FAULTS} more` : '';
    return `it was read, but not as JSON Resume wants it: ${named}${more}; correct it there if the text came out wrong`;
  }
}

/** The path of a field or, by number, of a list item. */
export function pathTo(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** What a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
