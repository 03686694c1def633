import type { Intent } from './intents.js';

/**
 * Words of which a question of an intent has at least one. Intents that refuse, or that look at the whole career, must
 * not be chosen by a likeness of form alone: "How long did he stay?" is formed like "How long did he do both?".
 */
const CUES: Partial<Record<Intent, RegExp>> = {
  overlap:
    /\b(?:overlap\w*|same time|simultaneous\w*|parallel|concurrent\w*|at once|alongside|both|together|two (?:jobs|roles|positions)|double|juggl\w*|moonlight\w*|side|while|second job)\b/i,
  gaps: /\b(?:gaps?|breaks?|unemploy\w*|out of work|off|idle|holes?|continuous\w*|paus\w*|interrupt\w*|missing|unaccounted|sabbatical|between jobs|without (?:a )?(?:job|work)|not work\w*|inactive|time out|jobless)\b/i,
  opinion:
    /\b(?:th(?:ink|ought)s?|sa(?:y|ys|id)|describ\w*|opinion|views?|feel\w*|strengths?|strongest|weak\w*|proud\w*|believe\w*|likes?|enjoy\w*|motivat\w*|passion\w*|good at|best at|handle\w*|deal|conflicts?|fail\w*|mistakes?|learn\w*|lesson|challeng\w*|why|hop(?:e|es|ing)|goals?|dream\w*|where .* see|style|personalit\w*|character|person|known for|time when|drives?|inspir\w*|regret\w*|hate|love|philosophy|approach|superpower|stand(?:s)? out|unique|special|different|culture|values?|hire you|fit)\b/i,
  preference:
    /\b(?:prefer\w*|want\w*|look\w* for|looking|willing\w*|open to|relocat\w*|mov(?:e|ing)|travel\w*|remote\w*|hybrid|office|on-?site|in person|licen[cs]e|drive|driving|own car|ideal\w*|dream|next|interest\w*|likes?|favou?rite|would|hours|shifts?|weekends?|nights?|part-time|full-time|commut\w*|contract\w*|permanent|perm|kind of (?:role|job|work|company)|seek\w*|ambition\w*|aspir\w*|plans?|hop(?:e|es|ing)|consider\w*)\b/i,
  notice:
    /\b(?:notice|availab\w*|start\w*|join\w*|free|soon\w*|begin\w*|immediate\w*|on board|onboard|ready|when (?:can|could|would))\b/i,
  first_role:
    /^(?!.*\b(?:start|found|launch|open)(?:ed|ing)?\s+(?:a|an|any|his own|her own|your own|their own)\b).*\b(?:first|earliest|initial\w*|start\w*|beg[ia]n\w*|debut|teeth|entry|oldest|originally|launch\w*|out of|after|came into|got into|get into|break into|broke into)\b/i,
  protected:
    /\b(?:(?:over|under|above|below|turned|nearly|almost) (?:\d\d|twenty|thirty|forty|fifty|sixty|seventy)|old|age[ds]?|years? of age|young|born|birth\w*|zodiac|star sign|generation|retire\w*|marri\w*|wed|wedding|single|husband|wife|spouse|partner|boyfriend|girlfriend|relationship|dat(?:e|es|ing)|famil\w*|kids?|child\w*|bab(?:y|ies)|pregnan\w*|parent\w*|mother|father|son|sons|daughters?|matern\w*|patern\w*|divorc\w*|relig\w*|faith|god|church|mosque|temple|synagogue|pray\w*|beliefs?|believe\w*|christian|muslim|jew\w*|hindu|atheist|sunday|ramadan|rac(?:e|ial)|ethnic\w*|skin|colou?r|origin\w*|heritage|ancest\w*|tribe|caste|nationality|native of|accent|gender|sex\w*|pronouns?|gay|lesbian|bi(?:sexual)?|straight|queer|trans\w*|lgbt\w*|man|woman|male|female|health\w*|ill\w*|sick\w*|disab\w*|disorder|disease|diagnos\w*|condition|medic\w*|mental|depress\w*|anxi\w*|adhd|autis\w*|wheelchair|hiv|aids|vaccin\w*|surgery|injur\w*|drugs?|alcohol\w*|drink\w*|smok\w*|weight|weigh|height|tall|look like|attractive|photos?|photograph|pictures?|selfies?|blood|vot\w*|politic\w*|part(?:y|ies)|left-wing|right-wing|union|democrat\w*|republican|criminal\w*|crime|convict\w*|arrest\w*|prison|jail|record|debts?|bankrupt\w*|credit|savings|mortgage|own (?:a|your|his|her|their)|rent|bank|passwords?|social security|passport number|home address|live alone|lives? with|personal life|private life)\b/i,
  salary:
    /\b(?:salar\w*|pa(?:y|ys|id|ycheck|yroll)|earn\w*|wages?|compensation|comp|rates?|package|ctc|remunerat\w*|expect\w*|bonus\w*|on (?:now|at)|worth|afford|charg\w*|fees?|ask\w*|hir(?:e|ing)|equity|stock options|money|cost (?:us|to)|budget|take to|price tag|how much (?:do|does|did|would|is|are|were|was) (?:you|he|she|they|subj)|what (?:is|are) (?:you|he|she|they|subj) on)\b/i,
  leaving:
    /\b(?:why|reasons?|leav\w*|left|quit\w*|resign\w*|depart\w*|mov\w*|laid off|lay-?offs?|fired|sacked|dismiss\w*|let go|redundan\w*|parted|happened|end(?:ed)?|made|caus\w*|prompt\w*|behind|walk\w* away|chang\w*|switch\w*)\b/i,
  certificates:
    /\b(?:certif\w*|licen[cs]\w*|qualif\w*|accredit\w*|credentials?|charter\w*|regist\w*|badges?|train\w*|courses?|exams?|passed|papers?|tickets?|diplomas?)\b/i,
  awards:
    /\b(?:awards?|awarded|prizes?|honou?rs?|recogni\w*|won|win|wins|medals?|scholarships?|troph\w*|distinctions?|accolades?|compet\w*|nominat\w*|hackathons?|achieve\w*|placed?|grants?|fellowships?)\b/i,
  publications:
    /\b(?:publi\w*|papers?|articles?|wrote|writ\w*|author\w*|co-?author\w*|journals?|books?|patents?|thesis|blog\w*|talks?|present\w*|preprints?|columns?|research|conference|spoke\w*)\b/i,
  projects:
    /\b(?:projects?|buil[dt]\w*|made|make|side|portfolio|apps?|develop\w*|creat\w*|open[ -]source|worked on|work|ship\w*|repos?|hack\w*|product|portfolios?)\b/i,
  languages:
    /\b(?:languages?|speak\w*|spoke\w*|fluen\w*|tongues?|bilingual|trilingual|polyglot|linguist\w*|converse)\b/i,
  volunteering:
    /\b(?:volunt\w*|charit\w*|unpaid|communit\w*|non-?profits?|pro bono|giv\w* back|ngos?|causes?|societ\w*|clubs?|extracurricular\w*|outside)\b/i,
  education:
    /\b(?:stud\w*|degrees?|educat\w*|schools?|colleges?|universit\w*|uni|graduat\w*|qualif\w*|major\w*|minor|courses?|academ\w*|diplomas?|alma|campus|ph\.?d|masters?|master's|bachelors?|bachelor's|mba|c?gpa|grades?|thesis|dissertation|learn\w*|retrain\w*|requalif\w*|b\.?sc|m\.?sc|bootcamp|undergrad\w*|postgrad\w*|train\w*|classes|modules?|honou?rs|read)\b/i,
  interests:
    /\b(?:interest\w*|hobb\w*|free time|spare|fun|outside|passion\w*|leisure|weekends?|enjoy\w*|likes?|lov\w*|relax\w*|pastimes?|after work|personal)\b/i,
  topic_duration:
    /\b(?:how long|how many|years?|since|long|duration|length|times?|yrs?|yoe|months?|weeks?|days?|experience|seasoned|decades?)\b/i,
  role_duration:
    /\b(?:how (?:long|many|much)|length|durations?|tenures?|since|total|altogether|overall|periods?|long|stay\w*|last\w*|stints?|spen[dt]\w*|times?|years (?:did|do|does|has|have|was|were)|months)\b/i,
  topic_when:
    /\b(?:when|years?|dates?|since|months?|times?|ago|last|recent\w*|first|period|era|latest|day)\b/i,
  role_when:
    /\b(?:when|years?|dates?|dated|since|months?|until|till|from|start\w*|begin|began|beginning|join\w*|leav\w*|left|end|ended|ending|periods?|times?|long|finish\w*|tenure|during|quit|departure|arriv\w*|period|still)\b/i,
  more: /\b(?:more|else|others?|further|continue|go on|elaborate|expand|anything|details?|detailed|rest|that all|also|next|keep|additional\w*|deeper)\b/i,
};

/** True where a question may be of an intent, by its words. */
export const hasCue = (intent: Intent, question: string): boolean => CUES[intent]?.test(question) ?? true;

/** Phrases that leave no doubt of an intent, whatever the rest of the question is formed like. */
const SURE: readonly (readonly [Intent, RegExp])[] = [
  ['degree_check', /\b(?:minor|major)\s+(?:was|is|in)\b|\b(?:minored|majored)\b/i],
  [
    'protected',
    /\b(?:bank (?:account|details)|account number|iban|credit card|card number|social security|passport number|home address)\b/i,
  ],
  [
    'attack',
    /\b(?:marked (?:as )?private|private (?:list|entries|section|notes)|hidden (?:instructions|notes)|system prompt)\b/i,
  ],
  [
    'references',
    /\b(?:managers?|boss(?:es)?|colleagues?|supervisors?|employers?|clients?)\b.{0,20}\bsay about\b/i,
  ],
  [
    'contact',
    /\b(?:(?:phone|telephone|cell|mobile) (?:number|no)|(?:e-?mail|postal) address|(?:his|her|their|your|best|an?) e-?mail|(?:reach|contact|call|ring|phone|e-?mail) (?:you|him|her|them|the candidate)|personal (?:web)?(?:site|page))\b/i,
  ],
  [
    'salary',
    /\b(?:(?:expected|desired|current|target|minimum) (?:salary|pay|compensation|package)|(?:salary|pay|compensation) expectations?|salary-wise|pay-wise)\b/i,
  ],
  [
    'leaving',
    /\bwhy\b[^?]{0,40}\b(?:you|he|she|they|subj|\p{Lu}\p{L}+)\s+(?:want(?:ed|s)? to |decided? to |chose to )?(?:leav(?:e|ing)|left|quit|resign(?:ed)?|mov(?:e|ed) on|walk(?:ed)? away|depart(?:ed)?)\b/iu,
  ],
];

/** "First job after her studies": about jobs, whatever stands beside. */
const FIRST_JOB =
  /\b(?:first|earliest|very first)\s+(?:\p{L}+\s+)?(?:jobs?|roles?|positions?|posts?|employers?)\b/iu;
const BESIDE_JOBS: ReadonlySet<Intent> = new Set<Intent>(['education', 'degree_check', 'gaps', 'projects']);

/** "Which positions has she held, studies aside?" */
const JOBS_HELD =
  /\b(?:which|what|list|all|every)\b.{0,20}\b(?:positions?|job titles|jobs|roles|posts)\b.{0,20}\b(?:held|had|has|have|worked)\b/i;

/** The intent of a question about jobs that is worded like one about studies. */
export function jobsInstead(best: Intent, question: string): Intent | undefined {
  if (!BESIDE_JOBS.has(best)) return undefined;
  return FIRST_JOB.test(question) ? 'first_role' : JOBS_HELD.test(question) ? 'titles' : undefined;
}

/** The intent that a phrase of a question leaves no doubt of. */
export const sureIntent = (question: string): Intent | undefined =>
  SURE.find(([, pattern]) => pattern.test(question))?.[0];
