import { educationLabel, roleLabel } from '../write/labels.js';
import { capital, dated } from '../write/phrases.js';
import { item, plain, proofOf, sentence } from '../write/sentences.js';
import { describeRoles } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan } from './plan.js';

export const atTime: Plan = (context) => {
  const { question, career, profile } = context;
  const time = question.time;
  if (time === undefined) return context.as('current_role');
  const scope = new Set(question.inherited ? [] : question.scope);
  const roles = career.during(time.from, time.to).filter((role) => scope.size === 0 || scope.has(role.id));
  const studies = profile.education.filter((entry) => {
    const start = entry.period?.start;
    const end = entry.period?.end;
    if (start === undefined && (end === undefined || end === 'present')) return false;
    const from = (start ?? (end === 'present' ? undefined : end))?.year ?? 0;
    const to = end === 'present' ? 9999 : (end?.year ?? from);
    return from * 12 <= time.to && time.from <= to * 12 + 11;
  });
  if (roles.length === 0 && studies.length === 0) {
    return notInProfile(context, `The documents date nothing ${time.phrase}.`, {
      nearest: career.roles[0]?.header.slice(0, 1) ?? [],
    });
  }
  const ordered = career.roles
    .filter((role) => roles.includes(role))
    .concat(roles.filter((role) => role.kind === 'volunteering'));
  const study = studies
    .slice(0, 2)
    .map((entry) =>
      sentence(
        `${context.person.subject} studied then: ${educationLabel(entry)}${dated(entry)}`,
        ...proofOf(entry, profile.statements),
      ),
    );
  if (ordered.length > 3) {
    return answered(
      [
        plain(`${capital(time.phrase)}, the documents date these:`),
        ...ordered
          .slice(0, 12)
          .map((role) =>
            item(`${capital(roleLabel(role))}${dated(role)}`, ...proofOf(role, profile.statements)),
          ),
      ],
      ordered,
    );
  }
  return answered([...describeRoles(context, ordered, capital(time.phrase)), ...study].slice(0, 6), [
    ...ordered,
    ...studies,
  ]);
};
