import { dataLines } from '../knowledge/data-file.js';

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc`´]/g, "'"],
  [/\b(what|who|where|when|how|why|that|there|here|he|she|it)'s\b/gi, '$1 is'],
  [/\b(what|who|where|when|how|why)'d\b/gi, '$1 did'],
  [/\b(what|who|where|when|how|why)'re\b/gi, '$1 are'],
  [/\bcan't\b/gi, 'can not'],
  [/\bwon't\b/gi, 'will not'],
  [/n't\b/gi, ' not'],
  [/\b(\w+)'(?:ve)\b/gi, '$1 have'],
  [/\b(\w+)'(?:re)\b/gi, '$1 are'],
  [/\b(\w+)'(?:ll)\b/gi, '$1 will'],
  [/\b(i|you|he|she|they|we)'d\b/gi, '$1 would'],
  [/\bi'm\b/gi, 'i am'],
  [
    /\b(?:at the moment|at the minute|to this day|as we speak|at present|right now|as of now|these days|nowadays|presently|currently|today|at this time)\b/gi,
    'now',
  ],
  [/\b(?:he ?\/ ?she|she ?\/ ?he|\(s\)he|s\/he|he or she|she or he)\b/gi, 'they'],
  [/\b(?:his ?\/ ?hers?|hers? ?\/ ?his|his or her|her or his)\b/gi, 'their'],
  [/\b(?:him ?\/ ?her|her ?\/ ?him|him or her)\b/gi, 'them'],
  // "He founded Acme. True?" is one question.
  [/[.!]\s+(?:true|right|correct|yes|is (?:that|this) (?:right|correct|true|so))\s*\?*$/i, ', right?'],
  [/\bback in (?=(?:19|20)\d\d|the)/gi, 'in '],
  [/\s*\b(?:in the past|up to now|so far|to date|over the years)\b/gi, ''],
  [/\b(?:a number of|a lot of|lots of|plenty of)\b/gi, 'many'],
];

/** Spells out contractions and chat shorthand, so that one wording is left to understand. */
export function createWording(): (message: string) => string {
  const slang = new Map<string, string>();
  for (const line of dataLines('slang.txt')) {
    const [short, long] = line.split(' = ');
    if (short !== undefined && long !== undefined) slang.set(short.trim(), long.trim());
  }
  return (message) => {
    let text = message.normalize('NFC');
    for (const [pattern, replacement] of CONTRACTIONS) text = text.replace(pattern, replacement);
    // Only lower-case words are shorthand: R is a language, IT a department.
    return text.replace(
      /(?<![\p{L}\p{N}+#.-])\p{Ll}+\/?(?![\p{L}\p{N}+#-])/gu,
      (word) => slang.get(word) ?? word,
    );
  };
}
