/**
 * Makes the hallucination set from the fictional people and scores the verifier on it.
 *
 *   npx tsx scripts/hallucination-set.ts [dev|heldout] [--seed N] [--jsonl] [--misses]
 *
 * `dev` takes the first half of the people, `heldout` the other half and another seed. Prints figures per kind;
 * with --jsonl the sentences, one a line; with --misses also every sentence that was judged wrongly.
 */
import { makeSet } from './hallucination/make-set.js';
import { fixturePeople } from './hallucination/people.js';
import { scoreSet, scoreTable } from './hallucination/score.js';
import { HELDOUT_PEOPLE, HELDOUT_SEED, TUNING_SEED } from './hallucination/split.js';

const args = process.argv.slice(2);
const heldout = args.includes('heldout');
const given = args.indexOf('--seed');
const seed = given === -1 ? (heldout ? HELDOUT_SEED : TUNING_SEED) : Number(args[given + 1]);
const people = fixturePeople().filter((person) => HELDOUT_PEOPLE.includes(person.slug) === heldout);
const samples = makeSet(people, seed, { faithful: 300, false: 300 });

if (args.includes('--jsonl')) {
  for (const sample of samples) process.stdout.write(`${JSON.stringify(sample)}\n`);
} else {
  const score = scoreSet(samples, people);
  process.stdout.write(
    `${people.map((person) => person.slug).join(', ')}; seed ${seed}\n\n${scoreTable(score)}\n`,
  );
  if (args.includes('--misses')) {
    for (const { sample, faults } of score.misses) {
      const why = faults.map((fault) => `${fault.kind}:${fault.what}`).join(' ');
      process.stdout.write(
        `\n${sample.faithful ? 'STOPPED' : 'PASSED'} ${sample.kind} (${sample.person})\n  ${sample.sentence}\n  ${why}\n`,
      );
      for (const ground of sample.grounds) process.stdout.write(`    < ${ground.context} | ${ground.text}\n`);
    }
  }
}
