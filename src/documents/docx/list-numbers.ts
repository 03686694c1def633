/** Counts the items of numbered lists: Word keeps the numbers out of the text. */
export class ListNumbers {
  /** The last number of each level. */
  private readonly counts: number[] = [];

  /** The marker of the next item of this level, with indent and space. */
  next({ level, ordered }: { readonly level: number; readonly ordered: boolean }): string {
    this.counts.length = Math.min(this.counts.length, level + 1);
    const indent = '  '.repeat(level);
    if (!ordered) return `${indent}• `;
    const count = (this.counts[level] ?? 0) + 1;
    this.counts[level] = count;
    return `${indent}${count}. `;
  }

  /** The list is over: the next one begins with 1. */
  leave(): void {
    this.counts.length = 0;
  }
}
