import type { Classification } from './classifier.js';
import type { Intent } from './intents.js';
import type { Topic } from './topic.js';

/** What settling an intent looks at beyond the wording. */
export interface SettleTools {
  /** True where the text names the candidate. */
  readonly mentionsCandidate: (text: string) => boolean;
  /** True where the text holds the name of a skill that the profile lists. */
  readonly namesSkill: (text: string) => boolean;
  /** True for the root of a word for what a person is, not for what they did. */
  readonly isProtected: (root: string) => boolean;
  /** True where the documents hold a key of a term. */
  readonly isHeld: (key: string) => boolean;
}

/** The intent, where what is asked about says more than how. */
export function settled(
  best: Classification,
  topics: readonly Topic[],
  text: string,
  tools: SettleTools,
): Intent {
  // "Any Excel experience?", "Costing?": a listed skill by name, whatever else the wording is near to.
  if (OVERRULED.has(best.intent) && best.score < 0.95 && tools.namesSkill(text)) return 'topic_check';
  // "What is Tidewatch?" asks for a fact of the world, unless the documents speak of it.
  if (best.intent === 'offtopic' && asksWhatIs(topics, text, tools)) return 'topic_open';
  if (isPersonal(best, topics, text, tools)) return 'protected';
  const asksForSelf = ASKER_FIRST.test(text) && !SUBJECT.test(text) && !tools.mentionsCandidate(text);
  if (best.intent.startsWith('topic_') && asksForSelf) return 'offtopic';
  // "Who is the client?" is worded like "Who is the candidate?".
  if (best.intent === 'overview' && best.score < 0.7 && topics.length > 0 && WHO_IS_THE.test(text))
    return 'topic_open';
  if (MAY_BE_STUDIES.test(best.intent) && asksStudies(topics, text))
    return GRADE.test(text) ? 'education' : 'degree_check';
  if (best.intent === 'total_experience' && !ABOUT_TIME.test(text)) return 'topic_check';
  return best.intent;
}

const WHAT_IS = /^(?:and |so )?(?:what|who) (?:is|was|are|were)\s+(?:the |an? )?/i;

/** "What is X?" and nothing more, where the documents hold X. */
function asksWhatIs(topics: readonly Topic[], text: string, { isHeld }: SettleTools): boolean {
  const rest = text.replace(WHAT_IS, '').replace(/[\s?.!]+$/, '');
  const terms = topics.flatMap((topic) => topic.terms);
  const whole = topics.map((topic) => topic.text).join(' and ');
  return WHAT_IS.test(text) && rest === whole && terms.every(({ keys }) => keys.some(isHeld));
}

/** Intents that a question with a listed skill in it is not meant for. */
const OVERRULED = new Set<Intent>([
  'thanks',
  'greeting',
  'goodbye',
  'help',
  'salary',
  'notice',
  'preference',
  'protected',
  'opinion',
  'contact',
  'location',
  'more',
  'rating',
]);

/** "My knee hurts, what should I do?": about the visitor. */
const ASKER_FIRST =
  /\b(?:should|could|can|must|do) i\b|\bmy (?!team|company|client|business|colleagues?|understanding|question)\p{L}+/iu;
const SUBJECT = /\b(?:you|your|yours|he|she|they|his|her|hers|their|him|them|candidate|applicant)\b/i;
const WHO_IS_THE = /\b(?:who|what) (?:is|was|were|are) the \p{L}+/iu;
/** "Where did they do the master's, and in what subject?": nothing but a degree and its circumstances. */
function asksStudies(topics: readonly Topic[], text: string): boolean {
  const terms = topics.flatMap((topic) => topic.terms);
  if (GRADE.test(text)) return true;
  return (
    terms.some((term) => DEGREE.test(term.text)) &&
    terms.every((term) => DEGREE.test(term.text) || STUDY.test(term.text))
  );
}

/** Intents that a question about a degree is taken for by its wording. */
const MAY_BE_STUDIES = /^(?:topic_|role_|overview|current_role|skills|awards)/;
const GRADE =
  /\b(?:c?gpa|grade point average|degree class(?:ification)?|distinction|cum laude|(?:percentage|marks?|result|score|grade)s?\b.{0,40}\b(?:degree|bachelor\S*|master\S*|b\.?sc|m\.?sc|diploma|university|college|school))\b/i;
const DEGREE =
  /^(?:ph\.?d|doctorate|doctoral|mba|master['’]?s?|m\.?sc|m\.?a|bachelor['’]?s?|b\.?sc|b\.?a|undergrad(?:uate)?|postgrad(?:uate)?|diploma|degrees?)$/i;
const STUDY =
  /^(?:subjects?|stud(?:y|ies|ied)|courses?|fields?|majors?|majored|area|done|finish(?:ed)?|complet(?:e|ed)|end|ended|obtained|awarded|university|college|school|thesis|topic|where|when)$/i;
const ABOUT_TIME =
  /\b(?:years?|yoe|long|length|experienced?|when|since|start(?:ed)?|senior|seniority|time)\b/i;

/** "Any disability or illness?": about nothing but the person, though worded like a question about a topic. */
function isPersonal(
  best: Classification,
  topics: readonly Topic[],
  text: string,
  { isProtected }: SettleTools,
): boolean {
  // "Is he married, and does his spouse …?": what is asked first says what it is about.
  const terms = topics[0]?.terms ?? [];
  if (!best.intent.startsWith('topic_') || terms.length === 0 || ABOUT_WORK.test(text)) return false;
  return terms.every((term) => term.keys.some((key) => isProtected(key)));
}

/** Words that make a question one about work, whatever else it speaks of. */
export const ABOUT_WORK =
  /\b(?:experience|work(?:s|ed|ing)?|background|skills?|role|job|project|taught|teach|treat(?:ed)?|care|managed?|led|with)\b/i;
