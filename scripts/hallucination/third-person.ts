const IRREGULAR_PAST = new Set(
  'led built wrote taught ran drove grew held kept made took gave got won met sent set began brought cut put bought sold found rebuilt rewrote oversaw redid drew spoke spent stood thought chose caught dealt shrank split spread swept threw undertook wove withdrew broke fed sang rose fell stopped read hit let shut cast sat beat'.split(
    ' ',
  ),
);
/** Words that open a bullet without being its verb. */
const NO_VERB =
  /^(?:the|a|an|all|one|two|three|responsible|superuser|in|on|at|for|with|as|over|under|from|during|since|main|part|member|band|second|first|key|joint|deputy|weekly|monthly|daily)$/i;

/** How a bullet opens, and so how it is told of a third person. */
export type Opening = 'past' | 'present' | 'noun';

export function openingOf(statement: string): Opening {
  const [first = '', second = ''] = statement.split(/[\s,]+/);
  const word = first.toLowerCase();
  if (NO_VERB.test(word)) return 'noun';
  if (IRREGULAR_PAST.has(word) || (/ed$/.test(word) && !/(?:need|feed|speed)$/.test(word))) return 'past';
  // "Line manage", "Chair", "Teach": a plain verb has an object behind it, with its article or count.
  if (
    /^(?:line|co-?)?-?(?:manage|chair|teach|run|lead|design|write|build|own|maintain|mentor|support|coach|supervise|organise|plan|train|help|work|look|answer|assist|keep|sell|drive|handle|play|serve|edit|review|translate|coordinate|prepare|set|take|make|give|carry|act|inspect|treat|cook|clean|advise|report|train|conduct|direct|host|develop|create|grow)$/i.test(
      word === 'line' ? second : word,
    )
  ) {
    return 'present';
  }
  return 'noun';
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const PERSONS = { she: 'her', he: 'his', they: 'their' } as const;
export type Pronoun = keyof typeof PERSONS;

/** First person told as third: `my main post` → `her main post`. */
export function toThirdPerson(text: string, pronoun: Pronoun): string {
  return text
    .replace(/\b[Mm]y\b/g, PERSONS[pronoun])
    .replace(/\bI (?:am|'m)\b/g, `${pronoun} ${pronoun === 'they' ? 'are' : 'is'}`)
    .replace(/\bI\b/g, pronoun)
    .replace(/\b[Ww]e\b/g, 'the team')
    .replace(/\bour\b/g, 'their')
    .replace(/\bme\b/g, pronoun === 'he' ? 'him' : PERSONS[pronoun]);
}

const third = (verb: string): string =>
  /(?:s|sh|ch|x|z|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;

/** A bullet as the predicate of a sentence: `cut the use of …`, `chairs the …`, `was second in charge of …`. */
export function predicateOf(statement: string, pronoun: Pronoun): string {
  const text = toThirdPerson(statement.replace(/\.$/, ''), pronoun);
  const opening = openingOf(statement);
  if (opening === 'past') return lowerFirst(text);
  if (opening === 'noun') return `${pronoun === 'they' ? 'were' : 'was'} ${lowerFirst(text)}`;
  if (pronoun === 'they') return lowerFirst(text);
  const words = lowerFirst(text).split(' ');
  const at = /^line$/i.test(words[0] ?? '') ? 1 : 0;
  words[at] = third(words[at] ?? '');
  return words.join(' ');
}

/** True where a bullet is one sentence that starts with a verb and speaks of the person: fit to be rephrased by rule. */
export function isPlain(statement: string): boolean {
  return openingOf(statement) !== 'noun' && !/[.!?]\s+\p{Lu}/u.test(statement) && statement.length < 260;
}
