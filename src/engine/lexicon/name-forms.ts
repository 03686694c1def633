import { tokenise } from '../../language/tokens.js';
import type { Entry, Role } from '../../model/profile.js';
import type { Names } from '../knowledge/names.js';
import type { MentionKind } from './mention.js';

const LEGAL_FORMS = new Set(
  'inc ltd llc llp gmbh plc co corp corporation company limited sa ag bv nv srl spa pty group holdings'.split(
    ' ',
  ),
);
const SMALL = new Set('the of and for at in de la le du des et y e & a an'.split(' '));

/** Takes a form under which an entry may be named. `cue` is what an ordinary word needs to be one. */
export type Add = (
  kind: MentionKind,
  norms: readonly string[],
  entry: Entry,
  text: string,
  cue?: Cue,
) => void;

/** What makes an ordinary word a name: an article or a word such as "role" beside it, or a capital letter. */
export type Cue = 'article' | 'capital';

/** The forms under which people name an employer, school or other named entry. */
export function addOrganisation(
  text: string,
  kind: MentionKind,
  entry: Entry,
  { add, ordinary }: { add: Add; ordinary: (norm: string) => boolean },
): void {
  for (const name of namesWithin(text, kind !== 'entry')) {
    const norms = tokenise(name).map((token) => token.norm);
    const core = norms.filter((norm) => !LEGAL_FORMS.has(norm.replace(/\.$/, '')));
    const bare = core[0] === 'the' ? core.slice(1) : core;
    for (const form of [norms, core, bare]) add(kind, form, entry, text);
    for (const form of prefixForms(bare, kind, ordinary)) add(kind, form, entry, text);
    if (kind === 'entry') continue;
    for (const [norm, cue] of singleForms(bare, ordinary)) add(kind, [norm], entry, text, cue);
    const initials = bare.filter((norm) => !SMALL.has(norm)).map((norm) => norm.charAt(0));
    if (initials.length >= 3) add(kind, [initials.join('')], entry, text);
  }
}

/** The single words of a name that may stand for it, with the cue that each needs. */
function singleForms(
  bare: readonly string[],
  ordinary: (norm: string) => boolean,
): (readonly [string, Cue | undefined])[] {
  // A rare word of the name, wherever it stands: "Kestrel" for "The Kestrel Inn".
  const rare = bare.filter((norm) => !ordinary(norm) && !SMALL.has(norm) && norm.length > 3);
  const generic = bare.filter((norm) => GENERIC_PLACES_OF_WORK.has(norm));
  // "The Bright" for "Bright Institute": an ordinary word is the name where it is written as one.
  const opening =
    bare.length > 1 ? bare.slice(0, 1).filter((norm) => ordinary(norm) && !SMALL.has(norm)) : [];
  return [
    ...rare.map((norm) => [norm, undefined] as const),
    ...generic.map((norm) => [norm, 'article'] as const),
    ...opening.map((norm) => [norm, 'capital'] as const),
  ];
}

/** "St Brigid's" for "St Brigid's University Hospital": beginnings that are no ordinary phrase. */
function prefixForms(
  norms: readonly string[],
  kind: MentionKind,
  ordinary: (norm: string) => boolean,
): string[][] {
  const least = kind === 'entry' ? 2 : 1;
  const forms: string[][] = [];
  for (let size = norms.length - 1; size >= least; size -= 1) {
    const form = norms.slice(0, size);
    if (SMALL.has(form.at(-1) ?? '')) continue;
    const distinctive = form.some((norm) => !ordinary(norm) && !SMALL.has(norm) && norm.length > 1);
    if (distinctive || (size > 1 && kind !== 'entry')) forms.push(form);
  }
  return forms;
}

/** Words for an employer that may stand for it: "at the hospital". */
const GENERIC_PLACES_OF_WORK = new Set(
  'hospital school university college bank hotel restaurant clinic agency council trust academy charity startup library museum studio bakery practice institute laboratory lab shop army navy military police forces government ministry council church company firm'.split(
    ' ',
  ),
);

/** A name, the name without its brackets, what stands in them, and the sides of a slash. */
function namesWithin(text: string, parted: boolean): string[] {
  const names = [text];
  if (!parted) return names;
  const inside = [...text.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  const outside = text.replace(/\s*\([^)]*\)/g, '').trim();
  if (inside.length > 0) names.push(outside, ...inside.filter((name) => name.length > 1));
  // What follows a comma is mostly a place; the name stands before it.
  const [own = '', ...sides] = outside.split(/\s+[/|–—-]\s+/).flatMap((side) => side.split(/,\s+/)[0] ?? []);
  if (own !== outside && own.length > 2) names.push(own);
  for (const side of sides) if (side.length > 2) names.push(side);
  return names;
}

/** Words at the end of a title that name no job by themselves. */
const NO_JOB = new Set(
  'team group department unit office division staff service services operations support development research engineering management work project projects program programme school company freelance remote part-time full-time contract volunteer'.split(
    ' ',
  ),
);

/** The forms under which people name a job title. */
export function addTitle(text: string, role: Role, add: Add, names: Pick<Names, 'find' | 'aliasesOf'>): void {
  const tokens = tokenise(text);
  // "VP" for "Vice President of Sales": the names that the title's own name has beside it.
  for (const name of names.find(tokens)) {
    for (const alias of names.aliasesOf(name.concept)) add('title', alias, role, text);
  }
  // "The internship" for "Data Analyst Intern".
  for (const token of tokens)
    if (/^(?:intern|trainee|apprentice)$/.test(token.norm))
      add('title', [`${token.norm}ship`], role, text, 'article');
  for (const part of [text, ...text.split(/\s*[,/|–—(]\s*|\s+-\s+/)]) {
    const norms = tokenise(part).map((token) => token.norm);
    add('title', norms, role, text, single(norms));
    // "Engineer" and "Site Engineer" for "Senior Site Engineer": an end of the title keeps its head noun.
    const head = norms.findIndex((norm) => norm === 'of' || norm === 'for' || norm === 'in');
    const core = head > 0 ? norms.slice(0, head) : norms;
    for (let start = 1; start < core.length; start += 1) {
      const suffix = core.slice(start);
      // "AI Red Team" ends in no job: "a team" is not the title.
      if (suffix.length === 1 && NO_JOB.has(suffix[0] ?? '')) continue;
      add('title', suffix, role, text, single(suffix));
    }
    if (head > 0) add('title', core, role, text, single(core));
    for (let end = core.length - 1; end >= 2; end -= 1) add('title', core.slice(0, end), role, text);
  }
}

const single = (norms: readonly string[]): Cue | undefined => (norms.length === 1 ? 'article' : undefined);

/** The forms under which people name a place. */
export function placeForms(text: string): string[][] {
  const forms: string[][] = [];
  for (const part of [text, ...text.split(/[,/(|·–—]/)]) {
    const norms = tokenise(part)
      .map((token) => token.norm)
      .filter(
        (norm) =>
          !['area', 'greater', 'region', 'remote', 'hybrid', 'metropolitan', 'on-site', 'onsite'].includes(
            norm,
          ),
      );
    if (norms.length > 0 && norms.join('').length > 1) forms.push(norms);
  }
  return forms;
}
