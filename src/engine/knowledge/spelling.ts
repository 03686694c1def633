import { stemOf } from '../../language/tokens.js';

/** British spellings and the American form that both are folded to before stemming. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/(?<=[a-z]{3})our(s|ed|ing|able|ful|ite|ites)?$/, 'or$1'],
  [/(?<=[a-z]{3})ogue(s)?$/, 'og$1'],
  [/(?<=[a-z]{2}t|b|h)re(s)?$/, 'er$1'],
  [/ll(ed|ing|er|ers|ation)$/, 'l$1'],
  [/^programme(s|d)?$/, 'program$1'],
  [/^licence(s|d)?$/, 'license$1'],
  [/^defence$/, 'defense'],
  [/^judgement(s)?$/, 'judgment$1'],
  [/^fulfilment$/, 'fulfillment'],
  [/ae(?=[a-z]{2})/, 'e'],
];

/** Irregular forms and the base form that both are folded to. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    led: 'lead',
    taught: 'teach',
    built: 'build',
    rebuilt: 'rebuild',
    grew: 'grow',
    grown: 'grow',
    ran: 'run',
    wrote: 'write',
    written: 'write',
    won: 'win',
    held: 'hold',
    brought: 'bring',
    bought: 'buy',
    sold: 'sell',
    drove: 'drive',
    driven: 'drive',
    chose: 'choose',
    chosen: 'choose',
    began: 'begin',
    begun: 'begin',
    kept: 'keep',
    left: 'leave',
    met: 'meet',
    paid: 'pay',
    spoke: 'speak',
    spoken: 'speak',
    spent: 'spend',
    thought: 'think',
    oversaw: 'oversee',
    overseen: 'oversee',
    gave: 'give',
    given: 'give',
    found: 'find',
    went: 'go',
    gone: 'go',
    became: 'become',
    came: 'come',
    saw: 'see',
    seen: 'see',
    sent: 'send',
    drew: 'draw',
    drawn: 'draw',
    fell: 'fall',
    fallen: 'fall',
    flew: 'fly',
    flown: 'fly',
    rose: 'rise',
    risen: 'rise',
    sang: 'sing',
    shot: 'shoot',
    stood: 'stand',
    swam: 'swim',
    wore: 'wear',
    dealt: 'deal',
    felt: 'feel',
    lost: 'lose',
    proven: 'prove',
    biggest: 'big',
    bigger: 'big',
    largest: 'large',
    larger: 'large',
    highest: 'high',
    higher: 'high',
    smallest: 'small',
    smaller: 'small',
    youngest: 'young',
    younger: 'young',
    oldest: 'old',
    older: 'old',
    fastest: 'fast',
    lowest: 'low',
    children: 'child',
    people: 'people',
    staff: 'staff',
    women: 'woman',
    men: 'man',
    analyses: 'analysis',
    theses: 'thesis',
    theatre: 'theater',
    countries: 'country',
    studies: 'study',
    studied: 'study',
  }),
);

/** Words that the stemmer would throw together with others of another meaning: `hospitality` is no `hospital`. */
const DISTINCT: ReadonlyMap<string, string> = new Map(
  [
    'hospitality',
    'international internationally',
    'intern interns internship internships interning interned',
    'communication communications',
    'community communities',
    'production productions',
    'accountant accountants',
    'personal personally',
    'personalise personalised personalize personalized personalisation personalization',
    'animal animals',
    'general generally',
    'generic generics',
    'police',
    'policy policies',
    'engine engines',
    'authority authorities',
    'objective objectives',
    'important importance',
    'customer customers',
    'news',
    'physics',
    'physical physically',
    'university universities',
    'universal',
    'organ organs',
    'experiment experiments experimental',
  ].flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/**
 * The stem under which words of one root meet whatever their spelling: `organisation` and `organization`,
 * `paediatric` and `pediatric`. For plain words of four letters or more; other forms are returned as they are.
 */
export function rootOf(norm: string): string {
  const known = roots.get(norm);
  if (known !== undefined) return known;
  if (roots.size >= MOST_ROOTS) roots.clear();
  const root = newRootOf(norm);
  roots.set(norm, root);
  return root;
}

/** Roots are asked for again and again, of the same few thousand words. */
const roots = new Map<string, string>();
const MOST_ROOTS = 20_000;

function newRootOf(norm: string): string {
  const distinct = DISTINCT.get(norm);
  if (distinct !== undefined) return distinct;
  const base = IRREGULAR.get(norm);
  if (base !== undefined) return stemOf(base);
  // Porter leaves deploy(ment) but makes deploi(ed): one ending for both.
  return norm.length < 4 ? norm : stemOf(americanised(norm)).replace(/(?<=[aeou])y$/, 'i');
}

/** The American spelling of a folded word: `visualization` for `visualisation`. */
export function americanised(norm: string): string {
  let word = norm;
  for (const [pattern, replacement] of VARIANTS) {
    if (pattern.test(word)) {
      word = word.replace(pattern, (_whole, ...groups: unknown[]) =>
        replacement.replace('$1', typeof groups[0] === 'string' ? groups[0] : ''),
      );
      if (word === '') word = norm;
    }
  }
  return word;
}

/** Damerau–Levenshtein distance (one transposition counts once), or `limit + 1` where it is larger. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
