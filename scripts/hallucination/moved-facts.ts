import type { Draft } from './faithful.js';
import type { Random } from './random.js';
import { groundOf, headerGround, type JobSeed, type PersonSeed } from './seeds.js';
import { isPlain, type Pronoun, predicateOf } from './third-person.js';

/** A fact of one job told of another, citing the fact alone or the other job's lines as well. */
export function* movedFacts(person: PersonSeed, pronoun: Pronoun, random: Random): Generator<Draft> {
  for (const source of person.jobs) {
    for (const statement of source.statements.filter(isPlain)) {
      const target = random.pick(person.jobs.filter((job) => job.organisation !== source.organisation));
      if (target !== undefined) yield* movedTo(target, source, statement, pronoun, random);
    }
  }
}

function* movedTo(
  target: JobSeed,
  source: JobSeed,
  statement: string,
  pronoun: Pronoun,
  random: Random,
): Generator<Draft> {
  const kind = 'moved fact';
  const predicate = predicateOf(statement, pronoun);
  const fact = groundOf(source, statement);
  yield { kind, grounds: [fact], sentence: `At ${target.organisation}, ${pronoun} ${predicate}.` };
  yield {
    kind,
    grounds: [fact, headerGround(target)],
    sentence: `As ${target.title} at ${target.organisation}, ${pronoun} ${predicate}.`,
  };
  const own = random.pick(target.statements.filter((text) => isPlain(text) && text.length < 110));
  if (own !== undefined) {
    yield {
      kind,
      grounds: [groundOf(target, own), fact],
      sentence: `At ${target.organisation}, ${pronoun} ${predicateOf(own, pronoun)} and ${predicate}.`,
    };
  }
}
