import type { Education, Entry, NamedEntry, Profile, Project, Role, Statement } from '../../model/profile.js';
import { matchesOf } from '../evidence.js';
import type { Kind } from '../knowledge/names.js';
import { rootOf } from '../knowledge/spelling.js';
import { educationLabel, entryLabel, periodLabel, roleLabel } from '../write/labels.js';
import { capital, dated, listed } from '../write/phrases.js';
import { item, plain, proofOf, quoted, sentence } from '../write/sentences.js';
import { describeRoles, rolesInTime } from './describe-role.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext, type PlanResult } from './plan.js';

/** Longest list in one answer. */
const MOST_ITEMS = 15;

export const timeline: Plan = (context) => {
  const { profile } = context;
  const roles = rolesInTime(context).slice(0, MOST_ITEMS);
  if (roles.length === 0)
    return notInProfile(context, 'The documents describe no jobs that I could read.', {
      nearest: profile.summary.slice(0, 1),
    });
  return answered(
    [
      plain(
        `${context.person.possessive.charAt(0).toUpperCase()}${context.person.possessive.slice(1)} career, most recent first:`,
      ),
      ...roles.map((role) =>
        item(
          `${periodLabel(role.period) || 'undated'}: ${capital(roleLabel(role))}${role.place === undefined ? '' : `, ${role.place.text}`}`,
          ...proofOf(role, profile.statements),
        ),
      ),
    ],
    roles,
  );
};

/** The kinds of things ("databases", "programming languages") that a question asks for. */
export function kindsAsked({ question, knowledge }: PlanContext): Kind[] {
  const roots = question.tokens.map((token) => rootOf(token.norm));
  const found = knowledge.names.kinds.flatMap((kind) => {
    const sizes = kind.labels
      .map((label) => label.split(' ').map((word) => rootOf(word)))
      .filter((label) => contains(roots, label))
      .map((label) => label.length);
    return sizes.length === 0 ? [] : [{ kind, size: Math.max(...sizes) }];
  });
  const longest = Math.max(0, ...found.map(({ size }) => size));
  return found.filter(({ size }) => size === longest).map(({ kind }) => kind);
}

function contains(words: readonly string[], part: readonly string[]): boolean {
  return words.some((_, at) => part.every((word, offset) => words[at + offset] === word));
}

export const skills: Plan = (context) => {
  if (/\b(?:not|never|no)\b/i.test(context.question.text)) return context.as('topic_open');
  const kinds = kindsAsked(context);
  if (kinds.length > 0 && context.question.topics.length === 0) return skillsOfKind(context, kinds);
  const group = skillGroupAsked(context);
  if (group.length > 0)
    return answered([
      sentence(
        `The documents list ${listed(
          group.map(({ name }) => name.text),
          'and',
        )}`,
        ...[...new Set(group.map(({ statement }) => statement))],
      ),
    ]);
  if (context.question.topics.length > 0) return topicOrKind(context, kinds);
  const { profile, lexicon, knowledge } = context;
  if (profile.skills.length > 0) {
    const groups = new Map<string, { names: string[]; statements: Statement[] }>();
    for (const skill of profile.skills) {
      const key = skill.group?.text ?? '';
      const group = groups.get(key) ?? { names: [], statements: [] };
      group.names.push(
        skill.level === undefined ? skill.name.text : `${skill.name.text} (${skill.level.text})`,
      );
      if (!group.statements.includes(skill.statement)) group.statements.push(skill.statement);
      groups.set(key, group);
    }
    const list = [...groups].slice(0, MOST_ITEMS);
    const lines = list.map(([group, { names, statements }]) => ({
      text: `${group === '' ? '' : `${group}: `}${names.slice(0, 25).join(', ')}`,
      statements,
    }));
    if (lines.length === 1)
      return answered(
        lines.map(({ text, statements }) =>
          sentence(`The documents list these skills: ${text}`, ...statements.slice(0, 12)),
        ),
      );
    return answered([
      plain('The documents list these skills:'),
      ...lines.map(({ text, statements }) => item(text, ...statements.slice(0, 8))),
    ]);
  }
  const named = new Map<string, Statement>();
  for (const passage of lexicon.passages) {
    for (const concept of passage.terms.concepts) {
      if (
        knowledge.names.kindsOf(concept).some((kind) => kind.label !== 'spoken language') &&
        !named.has(concept)
      )
        named.set(concept, passage.statement);
    }
  }
  if (named.size === 0)
    return notInProfile(context, 'The documents have no list of skills.', {
      nearest: profile.summary.slice(0, 1),
    });
  const shown = [...named].slice(0, 8);
  return answered([
    sentence(
      `The documents have no list of skills; they name ${listed(
        shown.map(([concept, statement]) => written(concept, statement, context)),
        'and',
      )} in context`,
      ...shown.map(([, statement]) => statement),
    ),
  ]);
};

/** "Which qualification framework": the subject matter first, the kind where the documents don't name it. */
async function topicOrKind(context: PlanContext, kinds: readonly Kind[]): Promise<PlanResult> {
  const result = await context.as('topic_open');
  return result.status === 'answered' || kinds.length === 0 ? result : skillsOfKind(context, kinds);
}

/** The skills under the label that a question names: "tools" under "Tools". */
function skillGroupAsked({ question, profile }: PlanContext): Profile['skills'] {
  const asked = new Set(question.topics.flatMap((topic) => topic.terms.flatMap((term) => [...term.keys])));
  if (asked.size === 0) return [];
  return profile.skills.filter(({ group }) =>
    group?.text.split(/[^\p{L}]+/u).some((word) => word.length > 3 && asked.has(rootOf(word.toLowerCase()))),
  );
}

/** A name as the statement writes it. */
function written(concept: string, statement: Statement, { lexicon, knowledge }: PlanContext): string {
  const tokens = lexicon.byId(statement.id)?.terms.tokens ?? [];
  const name = knowledge.names.find(tokens).find((each) => each.concept === concept);
  if (name === undefined) return knowledge.names.nameOf(concept);
  const from = tokens[name.from]?.start ?? 0;
  const to = tokens[name.to - 1]?.end ?? from;
  return statement.text.slice(from, to);
}

function skillsOfKind(context: PlanContext, kinds: readonly Kind[]): PlanResult | Promise<PlanResult> {
  const { lexicon, profile } = context;
  const label = kinds[0]?.label ?? 'such thing';
  const found = new Map<string, { name: string; statement: Statement }>();
  for (const kind of kinds) {
    for (const concept of kind.members) {
      const passages = lexicon.withKey(concept);
      const passage =
        passages.find(({ statement }) => statement.section === 'skills') ??
        passages.find(({ isHeader }) => !isHeader) ??
        passages[0];
      if (passage !== undefined)
        found.set(concept, {
          name: written(concept, passage.statement, context),
          statement: passage.statement,
        });
    }
  }
  for (const skill of profile.skills) {
    const group =
      skill.group?.text
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .map((word) => rootOf(word)) ?? [];
    const fits = kinds.some((kind) =>
      kind.labels.some((text) =>
        contains(
          group,
          text.split(' ').map((word) => rootOf(word)),
        ),
      ),
    );
    if (fits) found.set(skill.name.text.toLowerCase(), { name: skill.name.text, statement: skill.statement });
  }
  const names = new Map([...found.values()].map((each) => [each.name.toLowerCase(), each]));
  if (names.size === 0) return notInProfile(context, `The documents name no ${label}.`);
  const shown = [...names.values()].slice(0, 12);
  return answered([
    sentence(
      `The documents name ${listed(
        shown.map(({ name }) => name),
        'and',
      )}`,
      ...shown.map(({ statement }) => statement),
    ),
  ]);
}

export const languages: Plan = (context) => {
  const { profile } = context;
  if (profile.languages.length === 0)
    return notInProfile(context, 'The documents list no spoken languages.', { nearest: [] });
  const names = profile.languages.map((language) =>
    language.level === undefined ? language.name.text : `${language.name.text} (${language.level.text})`,
  );
  const count = context.question.quantity ? `${names.length} language${names.length === 1 ? '' : 's'}: ` : '';
  return answered([
    sentence(
      `The documents list ${count}${listed(names, 'and')}`,
      ...profile.languages.map((language) => language.statement),
    ),
  ]);
};

export const languageCheck: Plan = (context) => {
  const { question, knowledge, profile, lexicon } = context;
  const asked = knowledge.names
    .find(question.tokens, { anyCase: true })
    .filter((name) => knowledge.names.kindsOf(name.concept).some((kind) => kind.label === 'spoken language'));
  if (asked.length === 0) return question.topics.length > 0 ? context.as('topic_check') : languages(context);
  const found = asked.flatMap((name) => {
    const own = profile.languages.find(
      (language) =>
        knowledge.names
          .find(lexicon.byId(language.statement.id)?.terms.tokens ?? [])
          .some((each) => each.concept === name.concept) &&
        sameName(language.name.text, name.concept, context),
    );
    if (own !== undefined)
      return [
        {
          text:
            own.level === undefined
              ? `The documents list ${own.name.text}`
              : `The documents list ${own.name.text} as ${own.level.text}`,
          statement: own.statement,
        },
      ];
    const spoken = lexicon
      .withKey(name.concept)
      .find(({ statement }) =>
        /\b(?:fluent|speak|spoken|spoke|native|bilingual|trilingual|language|conversational|proficien\w+|mother tongue|B1|B2|C1|C2|A1|A2)\b/i.test(
          statement.text,
        ),
      );
    return spoken === undefined ? [] : [{ text: quoted(spoken.statement), statement: spoken.statement }];
  });
  const names = asked.map((name) => capital(knowledge.names.nameOf(name.concept)));
  if (found.length === 0) {
    const listedLanguages = profile.languages;
    return notInProfile(
      context,
      `The documents don’t say that ${context.person.subject === 'The candidate' ? 'the candidate' : context.person.subject} speaks ${listed(names, 'or')}.`,
      { nearest: listedLanguages.slice(0, 1).map((language) => language.statement) },
    );
  }
  return answered(
    found.map(({ text, statement }, index) =>
      sentence(
        index === 0 && question.yesNo
          ? `Yes: ${text.charAt(0) === '“' ? text : text.charAt(0).toLowerCase() + text.slice(1)}`
          : text,
        statement,
      ),
    ),
  );
};

function sameName(text: string, concept: string, { knowledge }: PlanContext): boolean {
  return text.toLowerCase().includes(knowledge.names.nameOf(concept).toLowerCase());
}

/** A plan for entries that have a name, an issuer and a date. */
function namedEntries(what: string, pick: (context: PlanContext) => readonly (NamedEntry | Project)[]): Plan {
  return (context) => {
    const entries = pick(context);
    const scoped = context.question.scope.flatMap((id) => entries.filter((entry) => entry.id === id));
    if (entries.length === 0) {
      if (context.question.topics.length > 0) return context.as('topic_check');
      return notInProfile(context, `The documents list no ${what}.`, { nearest: [] });
    }
    if (scoped.length === 1 && !context.question.inherited) return describeEntry(context, scoped[0]);
    if (
      scoped.length === 0 &&
      context.question.topics.some((topic) => topic.terms.some((term) => term.weight >= 0.75))
    ) {
      const ids = new Set(entries.map((entry) => entry.id));
      const hit = context.question.topics.flatMap((topic) =>
        matchesOf(topic, context.lexicon, ids).filter((match) => match.namesHeld && match.coverage >= 0.6),
      );
      const entry = hit[0]?.passage.entry;
      if (entry !== undefined) return describeEntry(context, entry);
      if (context.question.topics.some((topic) => topic.terms.some((term) => term.named)))
        return context.as('topic_open');
    }
    if (context.question.pick !== undefined) {
      const ordered = entries
        .filter((entry) => entry.period?.start !== undefined || entry.period?.end !== undefined)
        .sort((a, b) => yearOf(a) - yearOf(b));
      return describeEntry(
        context,
        (context.question.pick === 'first' ? ordered[0] : ordered.at(-1)) ?? entries[0],
      );
    }
    const shown = (scoped.length > 0 ? scoped : entries).slice(0, MOST_ITEMS);
    if (shown.length === 1) return describeEntry(context, shown[0]);
    const intro = context.question.quantity
      ? `The documents list ${entries.length} ${what}:`
      : `The documents list these ${what}:`;
    return answered(
      [
        plain(intro),
        ...shown.map((entry) =>
          item(line(entry), ...proofOf(entry, context.profile.statements), issuerOf(entry)?.span),
        ),
      ],
      shown,
    );
  };
}

function yearOf({ period }: NamedEntry | Project): number {
  const date = period?.end === undefined || period.end === 'present' ? period?.start : period.end;
  return date === undefined ? 0 : date.year * 12 + (date.month ?? 0);
}

const issuerOf = (entry: NamedEntry | Project) =>
  entry.kind === 'project' ? entry.organisation : entry.issuer;

function line(entry: NamedEntry | Project): string {
  const issuer = issuerOf(entry)?.text;
  return `${entry.name.text}${issuer === undefined ? '' : `, ${issuer}`}${dated(entry)}`;
}

function describeEntry(context: PlanContext, entry: Entry | undefined): PlanResult | Promise<PlanResult> {
  if (entry === undefined) return notInProfile(context, 'The documents don’t say.');
  const named =
    entry.kind === 'project' || 'name' in entry ? line(entry as NamedEntry | Project) : entryLabel(entry);
  const yes = context.question.yesNo ? 'Yes: ' : '';
  const quotes = entry.statements.slice(0, 3).map((statement) => sentence(quoted(statement), statement));
  const issuer = 'issuer' in entry ? entry.issuer?.span : undefined;
  return answered(
    [sentence(`${yes}${named}`, ...proofOf(entry, context.profile.statements), issuer), ...quotes],
    [entry],
  );
}

export const certificates = namedEntries('certificates', ({ profile }) => profile.certificates);
export const awards = namedEntries('awards', ({ profile }) => profile.awards);
export const projects = namedEntries('projects', ({ profile }) => profile.projects);
export const publications = namedEntries('publications', ({ profile }) => profile.publications);
export const references = namedEntries('references', ({ profile }) => profile.references);

export const interests: Plan = (context) => {
  const entries = context.profile.interests;
  if (context.question.topics.length > 0) return context.as('topic_check');
  if (entries.length === 0)
    return notInProfile(context, 'The documents don’t mention interests or hobbies.', { nearest: [] });
  return answered(
    [
      sentence(
        `The documents list ${listed(
          entries.map((entry) => entry.name.text),
          'and',
        )}`,
        ...entries.map((entry) => proofOf(entry, context.profile.statements)[0]),
      ),
    ],
    entries,
  );
};

export const volunteering: Plan = (context) => {
  const roles: readonly Role[] = context.profile.volunteering;
  if (roles.length === 0)
    return context.question.topics.length > 0
      ? context.as('topic_check')
      : notInProfile(context, 'The documents mention no voluntary work.', { nearest: [] });
  const yes = context.question.yesNo ? 'Yes: ' : '';
  return answered(
    roles
      .slice(0, 4)
      .flatMap((role, index) => [
        sentence(
          `${index === 0 ? yes : ''}${capital(roleLabel(role))}${dated(role)}`,
          ...proofOf(role, context.profile.statements),
        ),
        ...role.statements.slice(0, 1).map((statement) => sentence(quoted(statement), statement)),
      ]),
    roles,
  );
};

export const certificateCheck: Plan = (context) => {
  const { question, profile } = context;
  const named = question.scope.flatMap((id) => profile.certificates.filter((entry) => entry.id === id));
  if (named.length > 0 && !question.inherited) return describeEntry(context, named[0]);
  if (question.topics.length === 0) return certificates(context);
  const ids = new Set(profile.certificates.map((entry) => entry.id));
  const whole = {
    text: question.topics.map((topic) => topic.text).join(' '),
    terms: question.topics.flatMap((topic) => topic.terms),
  };
  const hit = matchesOf(whole, context.lexicon, ids).find(
    (match) => match.namesHeld && match.coverage >= 0.55,
  );
  if (hit?.passage.entry !== undefined) return describeEntry(context, hit.passage.entry);
  const lines = profile.statements.filter((statement) =>
    /certif|licen[cs]e|accredit|chartered|registered/i.test(statement.text),
  );
  const certified = matchesOf(whole, context.lexicon).find(
    (match) =>
      match.namesHeld &&
      match.coverage >= 0.7 &&
      (lines.includes(match.passage.statement) ||
        match.passage.statement.section === 'certificates' ||
        match.passage.statement.section === 'education'),
  );
  if (certified !== undefined)
    return answered(
      [
        sentence(
          `${question.yesNo ? 'Yes: ' : ''}${quoted(certified.passage.statement)}`,
          certified.passage.statement,
        ),
      ],
      [certified.passage.entry],
    );
  const nearest = profile.certificates[0]?.header[0];
  return notInProfile(
    context,
    `The documents list no such certificate: they don’t name ${whole.text}.`,
    nearest === undefined ? {} : { nearest: [nearest] },
  );
};

export const education: Plan = (context) => {
  const { profile, question } = context;
  if (
    DEGREE_LEVELS.some((pattern) => pattern.test(question.text)) &&
    question.topics.length === 0 &&
    !/\b(?:gpa|grades?|score)\b/i.test(question.text)
  )
    return degreeCheck(context);
  const all = profile.education;
  if (all.length === 0) return notInProfile(context, 'The documents give no education.', { nearest: [] });
  const scoped = all.filter((entry) => question.scope.includes(entry.id));
  const entries = scoped.length > 0 ? scoped : all;
  const text = question.text.toLowerCase();
  if (
    /\b(?:gpa|grade|grades|score|honours|honors|marks?|result|classification|distinction|cum laude)\b/.test(
      text,
    )
  ) {
    const graded = entries.filter(
      (entry) =>
        entry.score !== undefined ||
        /\b(?:first class|hons|honours|2:1|2:2|distinction|cum laude|gpa|merit)\b/i.test(
          entry.header.map((statement) => statement.text).join(' '),
        ),
    );
    if (graded.length === 0)
      return notInProfile(context, 'The documents give no grade.', {
        nearest: entries.flatMap((entry) => entry.header.slice(0, 1)),
      });
    return answered(
      graded.map((entry) =>
        sentence(
          `${educationLabel(entry)}${entry.score === undefined ? '' : `: ${entry.score.text}`}`,
          ...proofOf(entry, profile.statements),
          entry.score?.span,
          ...(entry.score === undefined ? entry.header : []),
        ),
      ),
      graded,
    );
  }
  if (
    /\b(?:when|what year|which year|how long)\b/.test(text) &&
    !entries.some((entry) => entry.period !== undefined)
  ) {
    return notInProfile(context, 'The documents don’t date the education.', {
      nearest: entries.flatMap((entry) => entry.header.slice(0, 1)),
    });
  }
  return answered(
    entries
      .slice(0, 6)
      .map((entry) =>
        sentence(
          `${capital(educationLabel(entry))}${dated(entry)}${courseList(entry, text)}`,
          ...proofOf(entry, profile.statements),
          ...(/course|module/.test(text) ? entry.courses.map((course) => course.span) : []),
        ),
      ),
    entries,
  );
};

function courseList(entry: Education, text: string): string {
  if (!/course|module|class/.test(text) || entry.courses.length === 0) return '';
  return `, with ${listed(
    entry.courses.map((course) => course.text),
    'and',
  )}`;
}

/** Levels of degrees by the words for them: what "a master's" must find. */
const DEGREE_LEVELS: readonly RegExp[] = [
  /\b(?:ph\.?\s?d\.?|doctor\w*|dphil)\b/i,
  /\b(?:mba|master of business)\b/i,
  /\b(?:master\w*|m\.?\s?sc\.?|m\.?a\.?|m\.?\s?eng\.?|mphil|mba|m\.?s\.?|m\.?ed\.?|mres|llm|postgraduate)\b/i,
  /\b(?:bachelor\w*|b\.?\s?sc\.?|b\.?a\.?|b\.?\s?eng\.?|b\.?tech|b\.?s\.?|bfa|b\.?ed\.?|llb|undergraduate|licenciatura|grado)\b/i,
  /\b(?:diploma|hnd|associate)\b/i,
];

/** Any academic degree. */
const ANY_DEGREE = new RegExp(
  DEGREE_LEVELS.slice(0, 4)
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** "Right after the doctorate": the jobs that began once the studies ended, or that came before they began. */
function besideStudies(context: PlanContext, studied: readonly Education[]): PlanResult | undefined {
  const { career, question } = context;
  const direction = /\b(?:after|following|since)\b/i.test(question.text)
    ? 'after'
    : /\b(?:before|prior to)\b/i.test(question.text)
      ? 'before'
      : undefined;
  const period = studied[0]?.period;
  if (direction === undefined || period === undefined) return undefined;
  const end = period.end === 'present' ? undefined : (period.end ?? period.start);
  const anchor = direction === 'after' ? end : period.start;
  if (anchor === undefined) return undefined;
  const at = anchor.year * 12 + (anchor.month ?? (direction === 'after' ? 1 : 12)) - 1;
  const position = (role: Role): number =>
    (role.period?.start?.year ?? 0) * 12 + (role.period?.start?.month ?? 1) - 1;
  const later = career.dated.filter((role) => position(role) >= at);
  const earlier = career.dated.filter((role) => position(role) < at);
  const role = direction === 'after' ? later[0] : earlier.at(-1);
  return role === undefined
    ? undefined
    : answered(
        describeRoles(context, [role], `${capital(direction)} ${educationLabel(studied[0] as Education)}`),
        [role],
      );
}

export const degreeCheck: Plan = (context) => {
  const { profile, question } = context;
  if (/\b(?:gpa|grade|grades|score|marks?|classification)\b/i.test(question.text))
    return context.as('education');
  const entries = profile.education;
  const level =
    DEGREE_LEVELS.find((pattern) => pattern.test(question.text)) ??
    (/\b(?:degree|graduate[ds]?)\b/i.test(question.text) && question.yesNo ? ANY_DEGREE : undefined);
  const nearest = entries.flatMap((entry) => entry.header.slice(0, 1)).slice(0, 1);
  const scoped = question.inherited ? [] : entries.filter((entry) => question.scope.includes(entry.id));
  const holds = (entry: Education): boolean =>
    level === undefined ||
    level.test(
      [entry.degree?.text, entry.area?.text, ...entry.header.map((statement) => statement.text)].join(' '),
    );
  const topics = question.topics
    .map((topic) => ({
      ...topic,
      terms: topic.terms.filter(
        (term) =>
          !DEGREE_LEVELS.some((pattern) => pattern.test(term.text)) &&
          !/^(?:university|college|school|degree|course|graduate|diploma)$/i.test(term.text),
      ),
    }))
    .filter((topic) => topic.terms.length > 0);
  const ids = new Set(entries.map((entry) => entry.id));
  const byTopic = (entry: Education): boolean =>
    topics.every((topic) =>
      matchesOf(topic, context.lexicon, ids).some(
        (match) => match.passage.entry?.id === entry.id && match.namesHeld && match.coverage >= 0.6,
      ),
    );
  const found = entries.filter(
    (entry) => holds(entry) && byTopic(entry) && (scoped.length === 0 || scoped.includes(entry)),
  );
  if (found.length > 0 && (level !== undefined || topics.length > 0 || scoped.length > 0)) {
    const beside = besideStudies(context, found);
    if (beside !== undefined) return beside;
    const about = /\b(?:about|on|thesis|dissertation|topic|subject)\b/i.test(question.text)
      ? found.flatMap((entry) => entry.statements.slice(0, 2))
      : [];
    if (about.length > 0) {
      return answered(
        [
          ...found
            .slice(0, 1)
            .map((entry) =>
              sentence(
                `${capital(educationLabel(entry))}${dated(entry)}`,
                ...proofOf(entry, profile.statements),
              ),
            ),
          ...about.map((statement) => sentence(quoted(statement), statement)),
        ],
        found,
      );
    }
    return answered(
      found
        .slice(0, 3)
        .map((entry, index) =>
          sentence(
            `${question.yesNo && index === 0 ? 'Yes: ' : ''}${capital(educationLabel(entry))}${dated(entry)}`,
            ...proofOf(entry, profile.statements),
          ),
        ),
      found,
    );
  }
  if (level === undefined && topics.length === 0) return context.as('education');
  const asked = [
    level === undefined ? '' : (level.exec(question.text)?.[0] ?? ''),
    ...topics.map((topic) => topic.text),
  ]
    .filter((part) => part !== '')
    .join(' in ');
  return notInProfile(
    context,
    `The documents don’t list ${asked === '' ? 'that' : `“${asked}”`} among the education.`,
    { nearest },
  );
};

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
    return notInProfile(
      context,
      `The documents don’t say where ${person.subject === 'The candidate' ? 'the candidate' : person.subject} is based.`,
      { nearest: [] },
    );
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
