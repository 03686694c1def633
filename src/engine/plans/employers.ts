import type { Role } from '../../model/profile.js';
import { periodLabel, roleLabel } from '../write/labels.js';
import { dated, listed } from '../write/phrases.js';
import { item, plain, proofOf, quoted, sentence, withLead } from '../write/sentences.js';
import { absentEmployer, rolesOf, standsAsEmployer, withoutRole } from './asked-roles.js';
import { namedRole, rolesInTime, tellingStatements } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan } from './plan.js';

/** Weight from which a word is subject matter. */
const TELLING_WEIGHT = 0.5;

export const employerCheck: Plan = (context) => {
  const roles = rolesOf(context);
  const absent = context.question.topics.filter((topic) =>
    topic.terms.some((term) => term.named && standsAsEmployer(term.text, context.question.text)),
  );
  if (roles.length === 0) {
    if (absent.length === 0) return withoutRole(context, 'topic_open');
    return absentEmployer(context);
  }
  // "They let her go for poor performance?": that she worked there is not what is asked.
  const rest = context.question.topics.filter((topic) => !absent.includes(topic));
  if (rest.some((topic) => topic.terms.some((term) => term.weight >= TELLING_WEIGHT)))
    return context.as('topic_check');
  const over =
    /\b(?:still|now)\b/i.test(context.question.text) && roles.every((role) => role.period?.end !== 'present');
  const verdict = over ? 'Not any more, by the dates:' : 'Yes:';
  const facts = roles.slice(0, 4).map((role) => namedRole(context, role));
  const sentences = withLead(verdict, facts);
  const [first] = roles;
  const [statement] = first === undefined ? [] : tellingStatements(first, context, 1);
  if (statement !== undefined && roles.length === 1) sentences.push(sentence(quoted(statement), statement));
  for (const topic of absent.slice(0, 2))
    sentences.push(
      plain(
        `The documents don’t name ${topic.terms.find((term) => term.named)?.text ?? 'the other'} as an employer.`,
      ),
    );
  return answered(sentences, roles);
};

export const employers: Plan = (context) => {
  const { profile } = context;
  const roles = rolesInTime(context);
  const groups = new Map<string, Role[]>();
  for (const role of roles) {
    const name = role.organisation?.text;
    if (name !== undefined) groups.set(name.toLowerCase(), [...(groups.get(name.toLowerCase()) ?? []), role]);
  }
  if (groups.size === 0)
    return notInProfile(context, 'The documents name no employer.', { nearest: profile.summary.slice(0, 1) });
  const list = [...groups.values()];
  const names = list.map((roles) => roles[0]?.organisation?.text ?? '');
  const count = `${list.length} employer${list.length === 1 ? '' : 's'}`;
  const proof = list.flatMap((roles) =>
    roles.slice(0, 1).flatMap((role) => proofOf(role, profile.statements)),
  );
  const head = context.question.quantity
    ? sentence(
        `The documents name ${count}, with ${roles.length} role${roles.length === 1 ? '' : 's'}: ${listed(names, 'and')}`,
        ...proof,
      )
    : sentence(`The documents name ${count}: ${listed(names, 'and')}`, ...proof);
  const items = list.slice(0, 12).map((roles) => {
    const labels = roles.map((role) =>
      [role.title?.text, periodLabel(role.period)]
        .filter((part) => part !== undefined && part !== '')
        .join(', '),
    );
    return item(
      `${roles[0]?.organisation?.text}${labels.join('') === '' ? '' : ` – ${labels.filter((label) => label !== '').join('; ')}`}`,
      ...roles.flatMap((role) => proofOf(role, profile.statements)),
    );
  });
  return answered(list.length > 1 ? [head, ...items] : [head], list.flat());
};

export const titles: Plan = (context) => {
  const titled = rolesInTime(context).filter((role) => role.title !== undefined);
  if (titled.length === 0) return notInProfile(context, 'The documents give no job titles.', { nearest: [] });
  return answered(
    [
      plain('The titles that the documents give, most recent first:'),
      ...titled
        .slice(0, 15)
        .map((role) =>
          item(`${roleLabel(role)}${dated(role)}`, ...proofOf(role, context.profile.statements)),
        ),
    ],
    titled,
  );
};
