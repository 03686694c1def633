import type { Role } from '../../model/profile.js';
import { roleLabel } from '../write/labels.js';
import { dated, listed } from '../write/phrases.js';
import { proofOf, sentence } from '../write/sentences.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan } from './plan.js';

export const places: Plan = (context) => {
  const { career, profile, question } = context;
  const named = question.mentions
    .filter((mention) => mention.kind === 'place')
    .flatMap((mention) => mention.entryIds);
  const outside = /\b(?:outside|other than|abroad|except|besides|apart from)\b/i.test(question.text);
  const asked = outside
    ? career.roles
        .filter((role) => role.place !== undefined && !named.includes(role.id))
        .map((role) => role.id)
    : named;
  if (outside && named.length > 0 && asked.length === 0)
    return notInProfile(context, 'The documents place all work there.', { nearest: [] });
  if (asked.length === 0 && question.topics.some((topic) => topic.terms.some((term) => term.named)))
    return context.as('topic_check');
  const withPlace = [...career.roles, ...profile.volunteering].filter(
    (role) => role.place !== undefined && (asked.length === 0 || asked.includes(role.id)),
  );
  if (withPlace.length === 0)
    return notInProfile(context, 'The documents name no places of work.', { nearest: [] });
  const groups = new Map<string, Role[]>();
  for (const role of withPlace)
    groups.set(role.place?.text ?? '', [...(groups.get(role.place?.text ?? '') ?? []), role]);
  const names = [...groups.keys()];
  const yes = question.yesNo ? 'Yes: ' : '';
  return answered(
    [
      sentence(
        `${yes}the documents place work in ${listed(names, 'and')}`.replace(/^the/, 'The'),
        ...withPlace
          .map((role) => role.place?.span)
          .filter((span) => span !== undefined)
          .slice(0, 8),
      ),
      ...[...groups].slice(0, 4).map(([place, roles]) =>
        sentence(
          `${place}: ${listed(
            roles.map((role) => `${roleLabel(role)}${dated(role)}`),
            'and',
          )}`,
          ...roles.flatMap((role) => proofOf(role, profile.statements)),
        ),
      ),
    ],
    withPlace,
  );
};

export const location: Plan = (context) => {
  const { profile, career, person } = context;
  if (profile.location !== undefined) {
    return answered([
      sentence(
        `${person.subject} is in ${profile.location.text}, as the documents say`,
        profile.location.span,
      ),
    ]);
  }
  const role = career.current.find((each) => each.place !== undefined);
  if (role?.place === undefined)
    return notInProfile(context, `The documents don’t say where ${person.mention} is based.`, {
      nearest: [],
    });
  return answered(
    [
      sentence(
        `${role.place.text}: that is the place of the ${career.employed ? 'current' : 'most recent'} job, ${roleLabel(role)}${dated(role)}`,
        role.place.span,
        ...proofOf(role, profile.statements),
      ),
    ],
    [role],
  );
};
