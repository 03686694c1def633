/** "…, right?", "…, didn't she?", "…, is that correct?": the question at the end of a statement. */
const TAG =
  /,\s*(?:right|correct|true|yes|no|yeah|huh|eh|(?:is|was|are|were|has|have|had|did|does|do|would|can)(?:\s*n[o']?t)?(?:\s+(?:he|she|they|you|it|that|this))?(?:\s+not)?(?:\s+(?:right|correct|true|so|the case))?|am i (?:right|correct)|if i (?:am|understand)[^,?]*)\s*[?.!]*$/i;
/** "So she …", "I heard that he …": what is taken for true comes first. */
const OPENING =
  /^(?:so|then|i (?:have )?(?:heard|read|see|saw|suppose|guess|believe|think|thought|understand|understood|assume|gather|take it)|(?:we|i) (?:are|am|were|was) told|apparently|presumably|it (?:says|seems|looks like))\s+(?:that\s+)?(?!(?:what|which|who|whom|whose|where|when|how|why|do|does|did|is|are|was|were|has|have|had|can|could|would|will|any|tell|describe|list|give|show)\b)/i;

/** True for a question that states something and asks whether it is so. */
export const isPremise = (question: string): boolean => TAG.test(question) || OPENING.test(question);
