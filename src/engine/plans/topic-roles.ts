import { inRole, isRole, periodLabel, roleLabel } from '../write/labels.js';
import { dated, listed } from '../write/phrases.js';
import { plain, proofOf, quoted, sentence } from '../write/sentences.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan } from './plan.js';
import {
  absence,
  bestPassages,
  joined,
  MOST_QUOTES,
  proofsOf,
  quoteProofs,
  withoutTopic,
} from './topic-proofs.js';

/** "Where did you use X?", "Which company did you build Y for?": the roles that prove it. */
export const topicWhere: Plan = (context) => {
  const empty = withoutTopic(context);
  if (empty !== undefined) return empty;
  const proofs = proofsOf(context, joined(context.question.topics), 'open');
  if (proofs.length === 0)
    return notInProfile(context, absence(context.question.topics, context.question.text));
  const best = bestPassages(context, proofs, MOST_QUOTES);
  const placedProofs = best.filter(({ passage }) => passage.entry !== undefined);
  if (placedProofs.length === 0) {
    const { sentences, entries } = quoteProofs(context, proofs);
    return answered([...sentences.slice(0, 2), plain('The documents don’t tie it to one job.')], entries);
  }
  const sentences = placedProofs.map(({ passage }) => {
    const entry = passage.entry;
    const lead =
      entry !== undefined && isRole(entry)
        ? `${entry.organisation?.text ?? roleLabel(entry)}, ${inRole(entry)}${dated(entry)}: `
        : '';
    const proof = entry === undefined ? [] : proofOf(entry, context.profile.statements);
    return sentence(`${lead}${quoted(passage.statement)}`, passage.statement, ...proof);
  });
  return answered(
    sentences,
    placedProofs.map(({ passage }) => passage.entry),
  );
};

/** "When did you last use X?": the dates of the roles that prove it. */
export const topicWhen: Plan = (context) => {
  const empty = withoutTopic(context);
  if (empty !== undefined) return empty;
  const proofs = proofsOf(context, joined(context.question.topics), 'open');
  if (proofs.length === 0)
    return notInProfile(context, absence(context.question.topics, context.question.text));
  const dated = proofs.filter(({ passage }) => periodLabel(passage.entry?.period) !== '');
  if (dated.length === 0) {
    const [best] = proofs;
    return notInProfile(
      context,
      `The documents name it, but don’t date it.`,
      best === undefined ? {} : { nearest: [best.passage.statement] },
    );
  }
  const { sentences, entries } = quoteProofs(context, dated, 3);
  const proof = entries.flatMap((entry) => proofOf(entry, context.profile.statements));
  const when = [...new Set(entries.map((entry) => periodLabel(entry.period)))].filter(
    (label) => label !== '',
  );
  return answered(
    [sentence(`The documents place it in ${listed(when, 'and')}`, ...proof), ...sentences],
    entries,
  );
};
