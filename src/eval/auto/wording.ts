import { readSections } from './data-file.js';
import { hashText, pickFor } from './pick.js';

/** Who is asked about, and how: in the second person, by name, or by pronoun. */
export interface Voice {
  readonly s: string;
  readonly p: string;
  readonly o: string;
  readonly do: string;
  readonly have: string;
  readonly be: string;
  readonly was: string;
}

const PLURAL = { do: 'do', have: 'have', be: 'are', was: 'were' };
const SINGULAR = { do: 'does', have: 'has', be: 'is', was: 'was' };
const PRONOUNS: Readonly<Record<string, Pick<Voice, 'p' | 'o'>>> = {
  she: { p: 'her', o: 'her' },
  he: { p: 'his', o: 'him' },
  they: { p: 'their', o: 'them' },
};

export interface Candidate {
  readonly name?: string;
  /** Such as `she/her`. */
  readonly pronouns?: string;
  /** Another text gives other wordings. */
  readonly seed?: string;
}

/** Puts questions into words. */
export interface Wording {
  /**
   * A question of a kind; `key` decides, always alike, which phrasing and voice are taken.
   * Values fill the placeholders of the phrasing. @throws Error where phrasings.txt has no such kind.
   */
  say(kind: string, key: string, values?: Readonly<Record<string, string>>): string;
  /** The same for a phrasing of one's own. */
  fill(template: string, key: string, values?: Readonly<Record<string, string>>): string;
}

/** The wording for one candidate. */
export function createWording(candidate: Candidate): Wording {
  const phrasings = readSections('phrasings.txt');
  const voices = voicesOf(candidate);
  const { seed = '' } = candidate;

  function fill(template: string, key: string, values: Readonly<Record<string, string>> = {}): string {
    const voice = voices[hashText(`${seed}voice ${key}`) % voices.length];
    const all: Readonly<Record<string, string>> = { ...voice, ...values };
    const text = template.replace(/\{([\w-]+)\}/g, (whole, name: string) => all[name] ?? whole);
    return text.replace(/(?:^|(?<=[^.\s]{3}[.!?] ))\p{Ll}/gu, (start) => start.toUpperCase());
  }

  return {
    fill,
    say(kind, key, values = {}) {
      const template = pickFor(
        `${kind} ${key} ${Object.values(values).join(' ')}`,
        phrasings.get(kind) ?? [],
      );
      if (template === undefined) throw new Error(`phrasings.txt has no way to ask for "${kind}"`);
      return fill(template, key, values);
    },
  };
}

function voicesOf({ name, pronouns }: Candidate): Voice[] {
  const first = firstName(name) ?? 'the candidate';
  const pronoun = (pronouns ?? 'they').split('/')[0]?.trim().toLowerCase() ?? 'they';
  const forms = PRONOUNS[pronoun];
  return [
    { s: 'you', p: 'your', o: 'you', ...PLURAL },
    { s: first, p: /s$/i.test(first) ? `${first}'` : `${first}'s`, o: first, ...SINGULAR },
    forms === undefined
      ? { s: 'they', p: 'their', o: 'them', ...PLURAL }
      : { s: pronoun, ...forms, ...(pronoun === 'they' ? PLURAL : SINGULAR) },
  ];
}

const FORMS_OF_ADDRESS = /^(?:dr|prof|mr|mrs|ms|mx|sir|hon|rev|ing|dipl)\b\.?-?/i;

/** The given name, past a form of address; a name in capitals in the usual case. */
function firstName(name: string | undefined): string | undefined {
  const first = name?.split(/\s+/).find((word) => word !== '' && !FORMS_OF_ADDRESS.test(word));
  if (first === undefined || first !== first.toUpperCase() || first.length < 3) return first;
  return first.slice(0, 1) + first.slice(1).toLowerCase();
}
