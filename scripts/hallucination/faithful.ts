import { otherEntries } from './other-entries.js';
import { REWORDINGS } from './paraphrase-words.js';
import type { Random } from './random.js';
import {
  durationText,
  groundOf,
  headerGround,
  type JobSeed,
  monthsFrom,
  type PersonSeed,
  type Sample,
} from './seeds.js';
import { isPlain, openingOf, type Pronoun, predicateOf, toThirdPerson } from './third-person.js';

/** A sentence before it gets its number. */
export type Draft = Omit<Sample, 'id' | 'person' | 'faithful'>;

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The last month that open-ended jobs are counted to. */
const TODAY = '2026-11';

/** Every faithful sentence that the rules can make of a person. */
export function* faithfulDrafts(person: PersonSeed, pronoun: Pronoun, random: Random): Generator<Draft> {
  for (const job of person.jobs) {
    yield* headerSentences(person, job, pronoun);
    for (const statement of job.statements) yield* statementSentences(job, statement, pronoun);
    yield* joinedStatements(job, pronoun);
    yield* tenure(person, job, pronoun);
  }
  yield* acrossJobs(person, pronoun, random);
  yield* otherEntries(person, pronoun);
}

function* headerSentences(person: PersonSeed, job: JobSeed, pronoun: Pronoun): Generator<Draft> {
  const grounds = [headerGround(job)];
  const kind = 'job facts';
  const was = pronoun === 'they' ? 'were' : 'was';
  const Pronoun = upperFirst(pronoun);
  if (job.end === undefined) {
    yield {
      kind,
      grounds,
      sentence: `${person.name} has been ${job.title} at ${job.organisation} since ${job.start}.`,
    };
    yield {
      kind,
      grounds,
      sentence: `${Pronoun} currently ${pronoun === 'they' ? 'work' : 'works'} for ${job.organisation} as ${job.title}.`,
    };
  } else {
    yield {
      kind,
      grounds,
      sentence: `${person.name} worked at ${job.organisation} as ${job.title} from ${job.start} to ${job.end}.`,
    };
    yield {
      kind,
      grounds,
      sentence: `Between ${job.start} and ${job.end}, ${pronoun} ${was} employed by ${job.organisation} as ${job.title}.`,
    };
    yield { kind, grounds, sentence: `${Pronoun} left ${job.organisation} in ${job.end}.` };
  }
  yield { kind, grounds, sentence: `${Pronoun} joined ${job.organisation} in ${job.start}.` };
  if (job.place !== undefined)
    yield {
      kind,
      grounds,
      sentence: `The post of ${job.title} at ${job.organisation} was based in ${job.place}.`,
    };
}

function* statementSentences(job: JobSeed, statement: string, pronoun: Pronoun): Generator<Draft> {
  const grounds = [groundOf(job, statement)];
  if (!isPlain(statement)) return;
  const predicate = predicateOf(statement, pronoun);
  const Pronoun = upperFirst(pronoun);
  yield { kind: 'third person', grounds, sentence: `At ${job.organisation}, ${pronoun} ${predicate}.` };
  yield {
    kind: 'with title',
    grounds,
    sentence: `As ${job.title} at ${job.organisation} (${job.start} – ${job.end ?? 'Present'}), ${pronoun} ${predicate}.`,
  };
  const passive = toPassive(statement, pronoun);
  if (passive !== undefined)
    yield { kind: 'passive', grounds, sentence: `${passive} at ${job.organisation}.` };
  const moved = frontAdverbial(predicate, pronoun);
  if (moved !== undefined) yield { kind: 'reordered', grounds, sentence: moved };
  const short = /^(.{30,}?)(?:[,;:](?= )| which | that is | by \w+ing )/.exec(predicate)?.[1];
  if (short !== undefined && !/\b(?:and|or|with|the|a)$/.test(short))
    yield { kind: 'shortened', grounds, sentence: `${Pronoun} ${short} while at ${job.organisation}.` };
  const reworded = reword(predicate);
  if (reworded !== undefined)
    yield { kind: 'reworded', grounds, sentence: `${Pronoun} ${reworded} at ${job.organisation}.` };
}

/** `Introduced a sheet that …` → `A sheet that … was introduced`: the verb's object is the rest of the sentence. */
function toPassive(statement: string, pronoun: Pronoun): string | undefined {
  const match = /^(\w+ed) ((?:the|a|an|its|their|two|three|four|\d+) [^,;.]+)\.?$/.exec(statement);
  const [, verb, object] = match ?? [];
  if (
    verb === undefined ||
    object === undefined ||
    openingOf(statement) !== 'past' ||
    / (?:and|which|that|to) /.test(object)
  )
    return undefined;
  return `${upperFirst(toThirdPerson(object, pronoun))} ${/^(?:two|three|four|\d+)/.test(object) ? 'were' : 'was'} ${verb.toLowerCase()} by ${pronoun === 'they' ? 'them' : pronoun === 'he' ? 'him' : 'her'}`;
}

/** Puts a closing `within 18 months`, `on night shifts`, `in two weeks` in front. */
function frontAdverbial(predicate: string, pronoun: Pronoun): string | undefined {
  const match = /^(.+?) ((?:within|during|over|in|on|across) [\w\s%-]{4,30})$/.exec(predicate);
  const [, rest, adverbial] = match ?? [];
  if (
    rest === undefined ||
    adverbial === undefined ||
    rest.split(' ').length < 4 ||
    /\b(?:and|was|by|to|of|from)$/.test(rest)
  )
    return undefined;
  return `${upperFirst(adverbial)}, ${pronoun} ${rest}.`;
}

/** One word, or two, of the text put otherwise. */
function reword(text: string): string | undefined {
  let changed = text;
  let count = 0;
  for (const [from, to] of REWORDINGS) {
    if (count === 2 || !from.test(changed)) continue;
    changed = changed.replace(from, to);
    count += 1;
  }
  return count === 0 || changed === text ? undefined : changed;
}

function* joinedStatements(job: JobSeed, pronoun: Pronoun): Generator<Draft> {
  const plain = job.statements.filter((statement) => isPlain(statement) && statement.length < 130);
  for (let i = 0; i + 1 < plain.length; i += 2) {
    const [first, second] = [plain[i], plain[i + 1]];
    if (first === undefined || second === undefined) continue;
    yield {
      kind: 'two statements',
      grounds: [groundOf(job, first), groundOf(job, second)],
      sentence: `At ${job.organisation}, ${pronoun} ${predicateOf(first, pronoun)} and ${predicateOf(second, pronoun)}.`,
    };
  }
}

function* tenure(person: PersonSeed, job: JobSeed, pronoun: Pronoun): Generator<Draft> {
  const source = person.resume.work?.find(
    (work) => work.name === job.organisation && work.position === job.title,
  );
  if (source?.startDate === undefined || source.startDate.length < 7) return;
  const length = durationText(monthsFrom(source.startDate, source.endDate ?? TODAY));
  const span = `${job.start} – ${job.end ?? 'present'}`;
  const fact = {
    text: `${person.name} worked at ${job.organisation} for ${length} (${span}).`,
    context: '',
    owners: [job.id],
  };
  const kind = 'computed';
  yield { kind, grounds: [fact], sentence: `${upperFirst(pronoun)} spent ${length} at ${job.organisation}.` };
  yield {
    kind,
    grounds: [fact, headerGround(job)],
    sentence: `${person.name}'s time as ${job.title} at ${job.organisation} lasted ${length}, from ${job.start} ${job.end === undefined ? 'to the present' : `to ${job.end}`}.`,
  };
}

function* acrossJobs(person: PersonSeed, pronoun: Pronoun, random: Random): Generator<Draft> {
  for (const first of person.jobs) {
    const second = random.pick(person.jobs.filter((job) => job.organisation !== first.organisation));
    if (second === undefined) continue;
    const a = random.pick(first.statements.filter((text) => isPlain(text) && text.length < 110));
    const b = random.pick(second.statements.filter((text) => isPlain(text) && text.length < 110));
    if (a !== undefined && b !== undefined) {
      const grounds = [groundOf(first, a), groundOf(second, b)];
      yield {
        kind: 'two jobs',
        grounds,
        sentence: `At ${first.organisation} ${pronoun} ${predicateOf(a, pronoun)}, while at ${second.organisation} ${pronoun} ${predicateOf(b, pronoun)}.`,
      };
    }
    const headers = [headerGround(first), headerGround(second)];
    yield {
      kind: 'two jobs',
      grounds: headers,
      sentence: `${person.name} has worked at ${first.organisation} and ${second.organisation}.`,
    };
  }
}
