import { compareDates } from '../../language/dates.js';
import type { CitedSentence } from '../../model/evidence.js';
import type { Role } from '../../model/profile.js';
import { coveredTime, formatDuration } from '../career/duration.js';
import { matchesOf } from '../evidence.js';
import { inRole, isRole } from '../write/labels.js';
import { capital, dated } from '../write/phrases.js';
import { plain, proofOf, quoted, sentence } from '../write/sentences.js';
import { namedRole, tellingStatements } from './describe-role.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';
import { joined } from './topic-proofs.js';

/** One side of a comparison: what was named, and the roles that bear the name. */
interface Side {
  readonly name: string;
  readonly roles: readonly Role[];
}

/** "More X at A or at B?", "Longer at A or B?", "A or B first?": both sides, from the documents, without a winner by taste. */
export const compare: Plan = (context) => {
  const sides = sidesOf(context);
  if (sides.length < 2) return context.as('topic_check');
  const { text, topics } = context.question;
  if (/\b(?:longer|longest|shorter|more time|most time|tenure|stay(?:ed)?)\b/i.test(text))
    return byLength(context, sides);
  if (/\b(?:before|after|first|earlier|later|came)\b/i.test(text) && topics.length === 0)
    return byOrder(context, sides);
  if (topics.length > 0) return byTopic(context, sides);
  return answered(
    sides.slice(0, 2).flatMap(({ roles }) => {
      const [role] = roles;
      if (role === undefined) return [];
      return [
        namedRole(context, role),
        ...tellingStatements(role, context, 1).map((statement) => sentence(quoted(statement), statement)),
      ];
    }),
    sides.flatMap((side) => side.roles),
  );
};

function sidesOf({ question, lexicon }: PlanContext): Side[] {
  const names = question.mentions.filter(
    (mention) => mention.kind === 'organisation' || mention.kind === 'title' || mention.kind === 'place',
  );
  const sides = names.map((mention) => ({
    name: mention.text,
    roles: mention.entryIds.flatMap((id) => {
      const entry = lexicon.entry(id);
      return entry !== undefined && isRole(entry) ? [entry] : [];
    }),
  }));
  return sides.filter(
    (side, index) => side.roles.length > 0 && sides.findIndex((other) => other.name === side.name) === index,
  );
}

function byLength(context: PlanContext, sides: readonly Side[]): PlanResult {
  const measured = sides.map((side) => ({
    side,
    duration: coveredTime(
      side.roles.map((role) => role.period),
      context.career.today,
    ),
  }));
  const known = measured
    .flatMap(({ side, duration }) => (duration === undefined ? [] : [{ side, duration }]))
    .sort((a, b) => b.duration.months - a.duration.months);
  const [longest, other] = known;
  if (longest === undefined || other === undefined)
    return answered(
      sides.flatMap(({ roles }) => roles.map((role) => namedRole(context, role))).slice(0, 4),
      sides.flatMap((side) => side.roles),
    );
  const sources = known.flatMap(({ side }) =>
    side.roles.flatMap((role) => proofOf(role, context.profile.statements)),
  );
  const text =
    longest.duration.months === other.duration.months
      ? `Both lasted ${formatDuration(longest.duration)}: ${longest.side.name} and ${other.side.name}`
      : `Longer at ${longest.side.name}: ${formatDuration(longest.duration)}, against ${formatDuration(other.duration)} at ${other.side.name}`;
  return answered(
    [sentence(text, ...sources)],
    known.flatMap(({ side }) => side.roles),
    { facts: [{ text: `${text}.`, sources }] },
  );
}

function byOrder(context: PlanContext, sides: readonly Side[]): PlanResult {
  const starts = sides.flatMap((side) => {
    const role = context.career.dated.find((each) => side.roles.includes(each));
    return role?.period?.start === undefined ? [] : [{ side, role, start: role.period.start }];
  });
  starts.sort((a, b) => compareDates(a.start, b.start));
  const [first, second] = starts;
  if (first === undefined || second === undefined)
    return answered(sides.flatMap(({ roles }) => roles.map((role) => namedRole(context, role))).slice(0, 4));
  const text = `${first.side.name}${dated(first.role)} came before ${second.side.name}${dated(second.role)}`;
  return answered(
    [sentence(text, ...[first, second].flatMap(({ role }) => proofOf(role, context.profile.statements)))],
    [first.role, second.role],
  );
}

function byTopic(context: PlanContext, sides: readonly Side[]): PlanResult {
  const topic = joined(context.question.topics);
  const counted = sides
    .map((side) => ({
      side,
      matches: matchesOf(topic, context.lexicon, new Set(side.roles.map((role) => role.id))).filter(
        (match) => match.coverage >= 0.4 && match.namesHeld && !match.passage.isHeader,
      ),
    }))
    .sort((a, b) => strength(b.matches) - strength(a.matches));
  const sentences: CitedSentence[] = [];
  counted.forEach(({ side, matches }, index) => {
    const [best] = matches;
    const role = side.roles[0];
    if (best === undefined) {
      sentences.push(plain(`For ${side.name} the documents don’t mention ${topic.text}.`));
      return;
    }
    const lead =
      index === 0 ? `The documents say most about ${topic.text} for ${side.name}` : `For ${side.name}`;
    sentences.push(sentence(`${lead}: ${quoted(best.passage.statement)}`, best.passage.statement));
    if (index === 0 && role !== undefined && matches[1] !== undefined)
      sentences.push(
        sentence(
          `${capital(inRole(role))}${dated(role)}: ${quoted(matches[1].passage.statement)}`,
          matches[1].passage.statement,
        ),
      );
  });
  const found = counted.some(({ matches }) => matches.length > 0);
  if (!found)
    return {
      status: 'not_in_profile',
      sentences: [
        plain(
          `The documents mention ${topic.text} for neither ${sides.map((side) => side.name).join(' nor ')}.`,
        ),
      ],
      writable: false,
    };
  return answered(
    sentences.slice(0, 5),
    counted.flatMap(({ side }) => side.roles),
  );
}

const strength = (matches: readonly { readonly coverage: number }[]): number =>
  matches.slice(0, 3).reduce((sum, { coverage }) => sum + coverage, 0);
