import type { Header } from './header.js';

/** Most that the layout of a document's other headers may say against the words of one. */
const MAX_SLOT_LEAN = 2;
/** What it says when the same words were read elsewhere in the document. */
const REPEATED_LEAN = 2;

/**
 * What the headers of one document that could be read by their words say of those that could not: where titles
 * and organisations stand, and which names recur.
 */
export class Priors {
  private readonly slots = new Map<string, number>();
  private readonly places = new Set<string>();
  private readonly texts = new Map<string, number>();

  /** Counts a header that was read with evidence. */
  learn(header: Header): void {
    if (header.evidence < 1.5) return;
    const count = (map: Map<string, number>, key: string | undefined, by: number) => {
      if (key !== undefined) map.set(key, (map.get(key) ?? 0) + by);
    };
    if (header.slots.title !== undefined && header.slots.organisation !== undefined) {
      count(this.slots, header.slots.title, 1);
      count(this.slots, header.slots.organisation, -1);
    }
    if (header.slots.place !== undefined) this.places.add(header.slots.place);
    count(this.texts, header.title?.text.toLowerCase(), 1);
    count(this.texts, header.organisation?.text.toLowerCase(), -1);
  }

  /** Positive where other headers speak for a title here, negative for an organisation, 0 where they are silent. */
  lean(slot: string, text: string): number {
    const votes = this.slots.get(slot) ?? 0;
    const bySlot = Math.sign(votes) * Math.min(MAX_SLOT_LEAN, Math.abs(votes));
    return bySlot + Math.sign(this.texts.get(text.toLowerCase()) ?? 0) * REPEATED_LEAN;
  }

  /** Did another header have its place here? */
  isPlaceSlot(slot: string): boolean {
    return this.places.has(slot);
  }
}
