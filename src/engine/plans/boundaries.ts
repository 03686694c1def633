import type { Contact, Statement } from '../../model/profile.js';
import { dataSections } from '../knowledge/data-file.js';
import type { Understanding } from '../understand/understanding.js';
import { capital, listed } from '../write/phrases.js';
import { quoted, sentence } from '../write/sentences.js';
import { notInProfile } from './nearest.js';
import { answered, type Plan } from './plan.js';

/** Words whose presence in a passage shows that it speaks of a boundary subject, by subject; see `boundaries.txt`. */
const CUES: ReadonlyMap<string, { readonly absence: string; readonly pattern: RegExp }> = new Map(
  dataSections('boundaries.txt').map(({ header, lines }) => {
    const [absence = '', ...cues] = lines;
    return [
      header,
      { absence, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${cues.join('|')})(?![\\p{L}])`, 'iu') },
    ];
  }),
);

/**
 * Salary, notice, visas, reasons for leaving, wishes, opinions: rarely in a résumé. Where a passage does speak of it,
 * and of all that the question names, it is quoted; else the documents are silent, and the candidate can be asked.
 */
function boundary(subject: string): Plan {
  const rule = CUES.get(subject);
  if (rule === undefined) throw new Error(`boundaries.txt has no [${subject}]`);
  return (context) => {
    // "How soon could you start?" has a date for an answer: that a job is sought says nothing of it.
    const asksWhen = subject === 'notice' && HOW_SOON.test(context.question.text);
    const cue = asksWhen ? AVAILABLE : rule.pattern;
    const passages = context.lexicon.passages.filter(
      ({ statement, isHeader }) => !isHeader && cue.test(statement.text),
    );
    const named = context.question.topics.flatMap((topic) =>
      topic.terms.filter((term) => term.named || term.weight >= 1),
    );
    const fitting = passages.filter(({ terms, statement }) =>
      named.every(
        (term) =>
          term.keys.some((key) => terms.keys.has(key)) ||
          [...term.related].some((root) => terms.keys.has(root)) ||
          rule.pattern.exec(statement.text)?.[0].toLowerCase().includes(term.text.toLowerCase().slice(0, 6)),
      ),
    );
    const spoken = fitting.filter(({ statement }) =>
      cueAsked(rule.pattern, context.question.text, statement),
    );
    const [best] = spoken;
    if (best !== undefined)
      return answered(
        [sentence(`The documents say: ${quoted(best.statement)}`, best.statement)],
        [best.entry],
      );
    return notInProfile(context, rule.absence, { nearest: [], hint: true });
  };
}

const HOW_SOON =
  /\b(?:how soon|how quickly|when (?:can|could|would|will)|notice|start date|earliest|next week|next month)\b/i;
const AVAILABLE =
  /\b(?:notice period|available (?:from|immediately|now|to start)|availability(?:\s*[:–—]|\s+(?:from|immediate|immediately|as of|is))|immediately available|(?:weeks?|months?)['’]? notice)\b/i;

/** Where both question and passage name a cue of the subject, it must be the same one. */
function cueAsked(pattern: RegExp, question: string, statement: Statement): boolean {
  const asked = pattern.exec(question)?.[0].toLowerCase();
  if (asked === undefined) return true;
  const root = asked.slice(0, 5);
  return [...statement.text.matchAll(new RegExp(pattern.source, 'giu'))].some((match) =>
    match[0].toLowerCase().startsWith(root),
  );
}

export const salary = boundary('salary');
export const notice = boundary('notice');
export const visa = boundary('visa');
export const leaving = boundary('leaving');
export const preference = boundary('preference');
export const opinion = boundary('opinion');

const KINDS: readonly (readonly [RegExp, (contact: Contact) => boolean, string])[] = [
  [
    /\b(?:phone|mobile|telephone|cell|call|number|whatsapp)\b/i,
    ({ kind }) => kind === 'phone',
    'phone number',
  ],
  [/\b(?:e-?mail|mail)\b/i, ({ kind }) => kind === 'email', 'email address'],
  [
    /\blinked-?in\b/i,
    ({ kind, field }) => kind === 'link' && /linkedin/i.test(field.text),
    'LinkedIn profile',
  ],
  [/\bgit-?hub\b/i, ({ kind, field }) => kind === 'link' && /github/i.test(field.text), 'GitHub profile'],
  [/\b(?:website|portfolio|online|blog|site|web)\b/i, ({ kind }) => kind === 'link', 'website'],
  [/\b(?:address|street|live)\b/i, ({ kind }) => kind === 'address', 'address'],
];

/** "Is she on Mastodon?": a link that holds a word of the question. */
function networkAsked(
  { topics }: Understanding,
  contacts: readonly Contact[],
): (typeof KINDS)[number] | undefined {
  const word = topics
    .flatMap((topic) => topic.terms.map(({ text }) => text))
    .find((text) => contacts.some((contact) => contact.kind === 'link' && holds(contact, text)));
  return word === undefined
    ? undefined
    : [NEVER, (contact) => contact.kind === 'link' && holds(contact, word), `${word} link`];
}

const NEVER = /(?!)/;
const holds = ({ field }: Contact, word: string): boolean =>
  field.text.toLowerCase().includes(word.toLowerCase());

/** Contact data, as far as the documents give it. */
export const contact: Plan = (context) => {
  const { profile, question, person } = context;
  const kind =
    KINDS.find(([pattern]) => pattern.test(question.text)) ?? networkAsked(question, profile.contacts);
  const found = profile.contacts.filter((each) => kind === undefined || kind[1](each));
  const links = profile.candidate.links.filter(({ url, label }) =>
    kind?.[1]({
      kind: 'link',
      field: { text: `${label} ${url}`, span: { document: '', start: 0, end: 0 } },
      statement: NO_STATEMENT,
    }),
  );
  if (found.length > 0) {
    return answered([
      sentence(
        `${capital(person.possessive)} ${kind?.[2] ?? 'contact data'} in the documents: ${listed(
          found.map(({ field }) => field.text),
          'and',
        )}`,
        ...found.map(({ field }) => field.span),
      ),
    ]);
  }
  if (links.length > 0)
    return {
      status: 'answered',
      sentences: [{ text: `${links.map(({ label, url }) => `${label}: ${url}`).join(', ')}`, spans: [] }],
      writable: false,
    };
  return notInProfile(context, `The documents give no ${kind?.[2] ?? 'contact data'}.`, {
    nearest: [],
    hint: true,
  });
};

const NO_STATEMENT: Statement = {
  id: '',
  text: '',
  span: { document: '', start: 0, end: 0 },
  section: 'contact',
};
