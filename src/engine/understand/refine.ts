import type { Classification } from './classifier.js';
import { hasCue } from './cues.js';
import type { Intent } from './intents.js';
import { fallback, type RefineInput, RULES } from './rules.js';

/**
 * Intents that end a conversation about the profile need a close exemplar: a question that merely shares a word
 * with one ("religious education", "act as a tech lead") is about the profile.
 */
const NEEDED: Partial<Record<Intent, number>> = {
  attack: 0.66,
  offtopic: 0.64,
  protected: 0.62,
  rating: 0.68,
  salary: 0.45,
  notice: 0.45,
  visa: 0.42,
  leaving: 0.45,
  contact: 0.5,
  greeting: 0.7,
  thanks: 0.7,
  goodbye: 0.7,
  bot: 0.62,
  help: 0.7,
  opinion: 0.55,
  preference: 0.5,
  more: 0.6,
  employers: 0.5,
  overview: 0.45,
  skills: 0.45,
  projects: 0.45,
  location: 0.5,
  at_time: 0.4,
  employer_check: 0.42,
  timeline: 0.5,
  titles: 0.5,
  certificates: 0.42,
  awards: 0.42,
  publications: 0.42,
  volunteering: 0.45,
  interests: 0.45,
  gaps: 0.42,
  current_role: 0.42,
};
/** From this similarity a question is the exemplar, near enough, and needs no other sign. */
const CLOSE = 0.85;
/** Below this similarity a question is about its subject matter, whatever it resembles. */
const LEAST = 0.34;

const CARRIED = new Set<Intent>([
  'topic_check',
  'topic_open',
  'topic_when',
  'topic_where',
  'topic_duration',
  'language_check',
  'degree_check',
  'certificate_check',
  'employer_check',
  'role_what',
  'role_when',
  'role_duration',
  'role_title',
  'role_place',
  'places',
]);

/** Intents that are about the profile as a whole, for a question whose subject matter turns out to be empty. */
const WHOLE: ReadonlySet<Intent> = new Set<Intent>([
  'overview',
  'timeline',
  'employers',
  'titles',
  'skills',
  'languages',
  'certificates',
  'awards',
  'projects',
  'publications',
  'education',
  'interests',
  'volunteering',
  'contact',
  'current_role',
  'first_role',
  'total_experience',
  'achievements',
  'places',
  'location',
]);

/** The intent that fits the question as a whole, not its wording alone. */
export function refineIntent(input: RefineInput): Classification {
  const otherwise = input.ranked.find(({ intent }) => WHOLE.has(intent))?.intent;
  const best = chosenIntent(input);
  return otherwise === undefined ? best : { ...best, otherwise };
}

function chosenIntent(input: RefineInput): Classification {
  const { followUp } = input;
  const fitting = input.ranked.filter(
    ({ intent, score }) =>
      score >= (NEEDED[intent] ?? LEAST) && (score >= CLOSE || hasCue(intent, input.text)),
  );
  const best =
    fitting.find(({ intent }) => intent !== 'at_time' || input.time !== undefined || followUp.ellipsis) ??
    fallback(input);
  if (followUp.ellipsis && followUp.previous !== undefined) return carried(best, input);
  for (const rule of RULES) {
    const better = rule(best, input, fitting);
    if (better !== undefined) return better;
  }
  return best;
}

/** "And Java?", "What about Acme?": the question before, with another slot. */
function carried(best: Classification, { followUp, mentions, time }: RefineInput): Classification {
  const previous = followUp.previous?.intent;
  if (previous === undefined || !CARRIED.has(previous)) return best;
  // "Did he beat quota in 2020?", "And in 2021?": the same of another year.
  const otherYear = time !== undefined && mentions.length === 0 && best.intent === 'at_time';
  if (otherYear && previous.startsWith('topic_') && followUp.topic !== '')
    return { ...best, intent: previous };
  const light =
    ((best.intent === 'at_time' || best.intent === 'places' || best.intent === 'location') &&
      time === undefined) ||
    best.intent === 'topic_check' ||
    best.intent === 'topic_open' ||
    best.intent === 'role_what' ||
    best.intent === 'employer_check';
  if (!light) return best;
  const namesEntry = mentions.some(
    (mention) => mention.kind === 'organisation' || mention.kind === 'title' || mention.kind === 'place',
  );
  if (time !== undefined && mentions.length === 0) return best;
  const wantsEntry = previous.startsWith('role_') || previous === 'employer_check';
  if (namesEntry && (wantsEntry || previous.startsWith('topic_'))) return { ...best, intent: previous };
  if (!namesEntry && wantsEntry)
    return { ...best, intent: previous === 'role_what' ? best.intent : previous };
  return { ...best, intent: previous };
}
