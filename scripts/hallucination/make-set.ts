import { type Draft, faithfulDrafts } from './faithful.js';
import { FALSE_KINDS, falseDrafts } from './falsify.js';
import { createRandom, type Random } from './random.js';
import type { PersonSeed, Sample } from './seeds.js';
import type { Pronoun } from './third-person.js';

const PRONOUNS: readonly Pronoun[] = ['she', 'he', 'they'];

/** How many sentences of each sort a set has. */
export interface SetSize {
  readonly faithful: number;
  readonly false: number;
}

/**
 * A set of faithful and false sentences over several people, drawn evenly over kinds and people. The same people,
 * seed and size give the same set.
 */
export function makeSet(people: readonly PersonSeed[], seed: number, size: SetSize): readonly Sample[] {
  const random = createRandom(seed);
  const cast = people.map((person, i) => ({ person, pronoun: PRONOUNS[i % PRONOUNS.length] ?? 'they' }));
  const faithful = new Map<string, [PersonSeed, Draft][]>();
  for (const { person, pronoun } of cast) {
    for (const draft of faithfulDrafts(person, pronoun, random)) push(faithful, draft.kind, [person, draft]);
  }
  const untrue = new Map<string, [PersonSeed, Draft][]>();
  for (const kind of FALSE_KINDS) {
    for (const { person, pronoun } of cast) {
      for (const draft of falseDrafts(kind, person, pronoun, random)) push(untrue, kind, [person, draft]);
    }
  }
  return [...draw(faithful, size.faithful, true, random), ...draw(untrue, size.false, false, random)];
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** Takes from each kind in turn, until the set is full or nothing is left. */
function draw(
  pool: ReadonlyMap<string, [PersonSeed, Draft][]>,
  size: number,
  faithful: boolean,
  random: Random,
): Sample[] {
  const queues = [...pool.values()].map((drafts) => random.shuffled(drafts));
  const seen = new Set<string>();
  const drawn: Sample[] = [];
  while (drawn.length < size && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = queue.pop();
      if (next === undefined || drawn.length >= size) continue;
      const [person, draft] = next;
      if (seen.has(draft.sentence)) continue;
      seen.add(draft.sentence);
      drawn.push({
        id: `${faithful ? 't' : 'f'}${drawn.length + 1}`,
        person: person.slug,
        faithful,
        ...draft,
      });
    }
  }
  return drawn;
}
