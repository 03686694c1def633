import { degreeWords } from '../../data/profile/education-words.js';
import { schoolNouns } from '../../data/profile/organisation-words.js';
import { titleScore } from '../header/scores.js';
import { wordSet, wordsOf } from '../word-list.js';

const degrees = wordSet(degreeWords);
const schools = wordSet(schoolNouns);

/** Words before an award's noun: "Postgraduate Diploma", "Leaving Certificate". */
const QUALIFIER =
  /^(?:executive|honou?rs|integrated|international|advanced|higher|national|dual|double|joint|full|professional|specialist|allgemeine|fachgebundene|postgraduate|graduate|taught|one-year|part-time|european|leaving|junior|general|state|secondary|secondaire|titre|título|grau|ordinary|first|extended|applied|vocational)$/;
/** Subjects that are part of the award's own name: "Bachelor of Science". */
const AWARD_SUBJECT =
  /^(?:science|arts?|engineering|technology|philosophy|laws?|commerce|letters|business administration|research|education|fine arts?|applied science|science and technology|advanced study)s?(?:\s*\(.*\))?$/i;
const OF =
  /^(?:.*?\b(?:associate|bachelor|master|doctor|magister|diploma|certificate)(?:['’]?s)?(?:\s+degree)?)\s+of\s+/iu;
const JOINED = /\s+(?:in|en|em)\s+(?=\S)|\s+[–—-]\s+(?=\S)|:\s+/iu;
/** Abbreviated awards are at most this long: "BSc", "PGCE"; longer words may be the subject. */
const MAX_ABBREVIATION = 5;

/** What one may examine, teach or do research for: "A-level examiner", "PhD researcher". */
const EXAM = /^(?:a-?levels?|gcses?|igcses?|ib|phd|mba)$/;

/** What ends a school, named like a school: "Higher Secondary School", "Senior Secondary Education (XII)". */
const SCHOOL_LEAVING =
  /^(?:high[\s-]school\s+(?:diploma|degree|certificate))$|^(?:(?:higher|senior)[\s-]secondary|secondary|intermediate)[\s-](?:school|education)(?:\s+(?:leaving\s+)?(?:certificate|diploma|examination))?(?:\s*\([^)]*\))?$/i;

/** "A Levels", without the hyphen that makes one word of it. */
const LEVELS = /^(?:a|as|o) levels?\b/i;

const undotted = (word: string) => word.toLowerCase().replace(/[.(),]/g, '');

/** Does a text open with an award ("BSc (Hons)", "Master of Arts", "Level 3 Diploma")? */
export function opensWithDegree(text: string): boolean {
  const words = wordsOf(text.replace(/\([^)]*\)/g, ' ')).map(undotted);
  const [first = ''] = words;
  if (SCHOOL_LEAVING.test(text.trim()) || LEVELS.test(text)) return true;
  if (namesSchool(words)) return false;
  if (EXAM.test(first) && titleScore(text.replace(/^\S+\s*/, '')) >= 3) return false;
  if (/\b(?:level|grade)\s\d\b/i.test(text) && !/^(?:grade|score)/i.test(text)) return true;
  if (QUALIFIER.test(first) && words.length > 1) return words.slice(1, 3).some((word) => degrees.has(word));
  // Two letters are an award in capitals only: "BA", not "ba".
  return degrees.has(first) && (first.length > 2 || /^\p{Lu}\.?\p{L}/u.test(text));
}

/** "Graduate School of Design" is a school, though it opens like an award. */
function namesSchool(words: readonly string[]): boolean {
  return (
    words.some((word) => schools.has(word)) &&
    !words.some((word) => degrees.has(word) && word.length > 2 && !QUALIFIER.test(word))
  );
}

/** Where an award ends and its subject begins; `area` is absent where the text names none. */
export interface DegreeSplit {
  /** Length of the award. */
  readonly degree: number;
  /** Where the subject begins. */
  readonly area?: number;
}

/** Splits "BSc (Hons) Nursing", "Master of Arts in History", "Bachelor of Nursing" into award and subject. */
export function splitDegree(text: string): DegreeSplit {
  if (SCHOOL_LEAVING.test(text.trim())) return { degree: text.length };
  const levels = LEVELS.exec(text)?.[0].length;
  if (levels !== undefined)
    return levels === text.length ? { degree: levels } : { degree: levels, area: levels };
  const joined = JOINED.exec(text);
  if (joined !== null && joined.index > 0)
    return { degree: joined.index, area: joined.index + joined[0].length };
  const of = OF.exec(text);
  if (of !== null) {
    // "Bachelor of Nursing" names its subject, "Bachelor of Science" does not.
    return AWARD_SUBJECT.test(text.slice(of[0].length))
      ? { degree: text.length }
      : { degree: text.length, area: of[0].length };
  }
  let degree = 0;
  let named = !QUALIFIER.test(undotted(wordsOf(text)[0] ?? ''));
  for (const word of text.matchAll(/\S+/g)) {
    const bare = undotted(word[0]);
    // "Full Stack Graduate": what qualifies an award goes on up to its noun.
    if (!named) {
      named = degrees.has(bare) && !QUALIFIER.test(bare);
      degree = word.index + word[0].length;
      continue;
    }
    const abbreviation = degrees.has(bare) && bare.length <= MAX_ABBREVIATION;
    if (
      degree > 0 &&
      !abbreviation &&
      !/^(?:hons?|honou?rs|degree|diploma|certificate|level|\d|[ivx]+)$/.test(bare)
    )
      break;
    degree = word.index + word[0].length;
  }
  return degree >= text.length ? { degree: text.length } : { degree, area: degree };
}
