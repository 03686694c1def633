import { isBrokenAddress, isHyphenated } from './wraps.js';

/** So many words broken with a hyphen, per hundred lines, and the document was hyphenated by a program. */
const HYPHENATED_PER_LINE = 0.04;
const MIN_HYPHENATED = 3;
/** First halves that keep their hyphen: `self-employed`, `co-founder`. */
const PREFIXES = new Set(
  (
    'all anti bi co cross ex e extra full half high hyper in inter intra long low macro mid mini mono multi near neo non ' +
    'off on one open out over part peer per post pre pro proto quasi re real right self semi short single small sub ' +
    'super tele third time top trans tri two three four five six seven eight nine ten ultra un under user well world year'
  ).split(' '),
);

/** Second halves that keep it: `cloud-based`, `long-term`. */
const SECOND_HALVES = new Set(
  (
    'acquired aware based built centred centric class critical cutting day driven edge effective efficient end facing first ' +
    'free friendly grade heavy hour house in intensive known led level like line made making managed month native off on ' +
    'oriented out party person powered proof quality ready related resistant rich saving scale sensitive side site sized ' +
    'specific speed stack standing step term tested throughput time tolerant up wide winning year'
  ).split(' '),
);

/** Joins the lines of a paragraph, and words that were broken at the end of one. */
export class LineJoiner {
  private readonly words: Set<string>;
  private readonly isHyphenatedByProgram: boolean;

  /**
   * `lines` are all lines of the document, each as it stands: they tell which words it knows. `isTypeset` is true
   * where a program wrote it that hyphenates by default.
   */
  constructor(lines: readonly string[], isTypeset: boolean) {
    const whole = lines.flatMap(
      (line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?=[^\p{L}-]|$)/gu) ?? [],
    );
    this.words = new Set(whole);
    const broken = lines.filter((line, index) => isHyphenated(line, lines[index + 1] ?? '')).length;
    this.isHyphenatedByProgram =
      isTypeset || broken >= Math.max(MIN_HYPHENATED, lines.length * HYPHENATED_PER_LINE);
  }

  join(lines: readonly string[]): string {
    return lines.reduce((text, line) => {
      if (text === '' || isBrokenAddress(text, line)) return text + line;
      if (!/[-\u00ad\u2010/]$/.test(text) || /\s[-\u2010/]$/.test(text)) return `${text} ${line}`;
      return isHyphenated(text, line) && this.isBroken(text, line) ? text.slice(0, -1) + line : text + line;
    }, '');
  }

  /** Was the hyphen put in where the line ends, rather than written? */
  private isBroken(above: string, below: string): boolean {
    if (/[\u00ad\u2010]$/.test(above)) return true;
    const left = (/[\p{L}-]+(?=-$)/u.exec(above)?.[0] ?? '').toLowerCase();
    const right = (/^\p{L}+/u.exec(below)?.[0] ?? '').toLowerCase();
    if (this.words.has(`${left}-${right}`)) return false;
    if (this.words.has(left + right)) return true;
    if (left.includes('-') || PREFIXES.has(left) || SECOND_HALVES.has(right)) return false;
    return this.isHyphenatedByProgram && !(this.words.has(left) && this.words.has(right));
  }
}
