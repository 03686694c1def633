import type { Statement } from '../../model/profile.js';
import { capital, listed } from '../write/phrases.js';
import { quoted, sentence } from '../write/sentences.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan, type PlanContext } from './plan.js';
import { verdictOf } from './verdict.js';

export const languages: Plan = (context) => {
  const { profile } = context;
  const mentioned = profile.languages.length > 0 ? [] : spokenIn(context);
  if (mentioned.length > 0)
    return answered(mentioned.map((statement) => sentence(quoted(statement), statement)));
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
  // "Has she helped newcomers learn English?" is about more than the language.
  const beside = question.topics.flatMap((topic) => topic.terms.filter(({ named }) => !named));
  const weight = beside.reduce((sum, term) => sum + term.weight, 0);
  if (weight >= MORE_THAN_LANGUAGE && !SPEAKS.test(question.text)) return context.as('topic_check');
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
        /\b(?:fluent|speak|spoken|spoke|read|reading|native|bilingual|trilingual|language|conversational|proficien\w+|mother tongue|B1|B2|C1|C2|A1|A2)\b/i.test(
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
      `The documents don’t say that ${context.person.mention} speaks ${listed(names, 'or')}.`,
      { nearest: listedLanguages.slice(0, 1).map((language) => language.statement) },
    );
  }
  return answered(
    found.map(({ text, statement }, index) =>
      sentence(
        index === 0 && question.yesNo
          ? `${verdictOf(question, [text])}: ${text.charAt(0) === '“' ? text : text.charAt(0).toLowerCase() + text.slice(1)}`
          : text,
        statement,
      ),
    ),
  );
};

/** Weight of words beside a language from which a question is about them. */
const MORE_THAN_LANGUAGE = 1.5;
const SPEAKS = /\b(?:speak\w*|spoke\w*|fluen\w*|languages?|level|converse|native|bilingual)\b/i;

function sameName(text: string, concept: string, { knowledge }: PlanContext): boolean {
  return text.toLowerCase().includes(knowledge.names.nameOf(concept).toLowerCase());
}

/** Passages that name several spoken languages: a list, though not under a heading that says so. */
function spokenIn({ lexicon, knowledge }: PlanContext): Statement[] {
  const isLanguage = (concept: string): boolean =>
    knowledge.names.kindsOf(concept).some((kind) => kind.label === 'spoken language');
  return lexicon.passages
    .filter(({ terms }) => [...terms.concepts].filter(isLanguage).length > 1)
    .slice(0, 2)
    .map(({ statement }) => statement);
}
