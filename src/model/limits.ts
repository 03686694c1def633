/** Longest question, in characters (code points). See the contract, section 3. */
export const MAX_MESSAGE_LENGTH = 2000;
