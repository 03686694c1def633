/** What a name of the profile is the name of. */
export type MentionKind = 'organisation' | 'title' | 'place' | 'school' | 'entry';

/** A name of the profile found in a question. */
export interface Mention {
  readonly kind: MentionKind;
  /** Token range `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The entries that bear the name, in profile order. */
  readonly entryIds: readonly string[];
  /** The name as the profile writes it. */
  readonly text: string;
}
