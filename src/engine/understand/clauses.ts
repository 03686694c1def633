/** A stretch `[start, end)` of a question's text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END =
  /(?<=[.?!;])(?<!\b(?:pvt|ltd|inc|co|corp|llc|st|dr|mr|mrs|ms|prof|sr|jr|no|vs|dept|univ|bros|hon|rev|gen|col|capt|lt|[a-z])\.)\s+(?=[\p{L}\p{N}"'“‘(¿¡])|\n+|\s+[-–—]+\s+(?=(?:what|which|who|where|when|how|why|did|does|do|has|have|is|was|are|were|can|could|any|tell|since when|for how)\b)|:\s+(?=(?:what|which|who|where|when|how|why|did|does|do|has|have|is|was)\b)/giu;
/** A clause that only sets the scene: "During her years at Acme, what …". */
const SCENE =
  /^(?:(?:and|but|so|ok(?:ay)?),?\s+)?(?:in|during|after|before|when|while|as|given|since|for|at|with|regarding|concerning|about|throughout|over|within|adding|considering|looking at|of|from|on)\b[^?]*?,\s+(?=(?:what|which|who|whom|where|when|how|why|did|do|does|was|were|is|are|has|have|had|can|could|tell|describe|name|list)\b)/i;
const POLITE =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|thanks|thank you|please|sorry|ok(?:ay)?|great|cool|nice|perfect|right|well|so|hmm|i see|understood|never mind|got it)\b[^,.!?]{0,24}[,.!]\s*)+(?=\S)/i;
/** An introduction that holds the question: "I was wondering whether …", "Could you tell me if …". */
const EMBEDDED =
  /^(?:(?:i (?:was|am|'m) (?:just |also )?(?:wondering|curious)|i (?:would|'d) (?:like|love) to (?:know|ask|hear|understand)|(?:could|can|would) you (?:please |kindly |perhaps )?(?:tell|let) (?:me|us)(?: know)?|(?:please )?(?:tell|let) (?:me|us)(?: know)?|do you (?:happen to )?know|any idea|may i ask|can i ask|(?:i|we) (?:want|need) to know|(?:then|now) tell (?:me|us))\s+(?:about\s+)?)(?=(?:whether|if|what|which|who|where|when|how|why)\b)/i;

/** The sentences of a message, without those that are empty. */
export function sentencesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const end of [...text.matchAll(SENTENCE_END)].map((match) => ({
    at: match.index,
    after: match.index + match[0].length,
  }))) {
    clauses.push({ start, end: end.at });
    start = end.after;
  }
  clauses.push({ start, end: text.length });
  return clauses.filter((clause) => /[\p{L}\p{N}]/u.test(text.slice(clause.start, clause.end)));
}

/** The part of a sentence that asks: scene setting, greetings and polite openings are left out. */
export function mainClause(text: string, sentence: Clause): Clause {
  let start = sentence.start;
  for (const opening of [POLITE, SCENE, EMBEDDED]) {
    const match = opening.exec(text.slice(start, sentence.end));
    if (match !== null && match[0].length < sentence.end - start) start += match[0].length;
  }
  const conjunction = /^(?:whether|if)\s+/i.exec(text.slice(start, sentence.end));
  return { start: start + (conjunction?.[0].length ?? 0), end: sentence.end };
}
