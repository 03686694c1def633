import { degreeWords, subjectWords } from '../../data/profile/education-words.js';
import { schoolNouns } from '../../data/profile/organisation-words.js';
import type { Part } from '../header/parts.js';
import { isPlace } from '../header/places.js';
import { isEmploymentType, organisationScore } from '../header/scores.js';
import { wordSet, wordsOf } from '../word-list.js';

const degrees = wordSet(degreeWords);
const subjects = wordSet(subjectWords);
const schools = wordSet(schoolNouns);

/** What a piece of an education header names. */
export type EducationRole = 'institution' | 'degree' | 'area' | 'score' | 'place' | 'unknown';

export interface EducationPart {
  readonly role: EducationRole;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SCORE =
  /^(?:(?:final\s+|overall\s+|cumulative\s+)?(?:gpa|cgpa|grade|score|note|abschlussnote|media|average|result)\b.*|[12]:[12i]|(?:first|upper second|lower second|third)[\s-]class.*|(?:high\s+)?(?:distinction|merit|honou?rs|pass(?:ed)?)|first|(?:upper|lower) second|third|\d{1,2}(?:[.,]\d{1,2})?\s*\/\s*\d{1,3}(?:[.,]\d)?|(?:summa |magna )?cum laude|with (?:distinction|honou?rs|merit).*|\d(?:[.,]\d{1,2})?\s*\/\s*\d{1,3}(?:[.,]\d)?|\d{2,3}(?:\.\d+)?\s*%|[A-F][+-]?|[12]\.[12]|2:[12]|[1-4],\d)$/i;
const FIRST_SEGMENTS = /,\s+|\s+[–—-]\s+|\s*;\s*/g;

const undotted = (word: string) => word.replaceAll('.', '');

/** Does a text open with an award ("BSc (Hons)", "Master of Arts", "Postgraduate Diploma")? */
export function opensWithDegree(text: string): boolean {
  const words = wordsOf(text.replace(/\([^)]*\)/g, ' ')).map(undotted);
  const [first = '', second = ''] = words;
  if (degrees.has(first))
    return !(first.length <= 2 && !/^[\p{Lu}.]+\b|^\p{Lu}\p{Ll}\b/u.test(text)) && !isSchool(words);
  return (
    words.length > 1 &&
    degrees.has(second) &&
    !isSchool(words) &&
    /^(?:executive|honou?rs|integrated|international|advanced|higher|national|dual|double|joint|full|professional|specialist|sekundar|allgemeine|fachgebundene|postgraduate|graduate|taught|one-year|part-time|european|leaving|junior|general|state|licence|diplôme|título|grau)$/.test(
      first,
    )
  );
}

const isSchool = (words: readonly string[]) =>
  words.some((word) => schools.has(word)) &&
  !words.some((word) => word.length > 2 && degrees.has(word) && word !== 'junior' && word !== 'graduate');

/** Does a text name a place of learning? */
export function namesSchool(text: string): boolean {
  const words = wordsOf(text);
  if (
    words.some((word) => schools.has(word)) &&
    !opensWithDegree(text) &&
    !/^high[\s-]school(?: diploma)?$/i.test(text)
  )
    return true;
  return (
    /(?:schule|universität|gymnasium|kolleg|akademie|hochschule)$/iu.test(text) ||
    (organisationScore(text) >= 3 && !subjectOnly(text))
  );
}

/** Nothing but subject words and joiners: "Machine Learning", "History of Art". */
export function subjectOnly(text: string): boolean {
  const words = wordsOf(text.replace(/\(.*?\)/g, ' ')).filter(
    (word) =>
      !/^(?:and|of|in|the|with|for|de|und|et|y|e|major|minor|general|applied|pure|modern|advanced|critical|care|international)$/.test(
        word,
      ),
  );
  return words.length > 0 && words.filter((word) => subjects.has(word)).length >= words.length / 2;
}

export const isScore = (text: string): boolean => SCORE.test(text.trim().replace(/[.,;]$/, ''));

function roleOf(text: string): EducationRole {
  if (isScore(text) && !opensWithDegree(text)) return 'score';
  if (opensWithDegree(text)) return 'degree';
  if (namesSchool(text)) return 'institution';
  if (isPlace(text)) return 'place';
  return subjectOnly(text) ? 'area' : 'unknown';
}

function piece(part: Part, start: number, end: number, role: EducationRole): EducationPart {
  const raw = part.text.slice(start, end);
  const lead = /^[\s,;:–—-]*/u.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).replace(/[\s,;:–—-]+$/u, '');
  return { role, start: part.start + start + lead, end: part.start + start + lead + text.length, text };
}

/** "BSc (Hons) Nursing" is an award and a subject; "(2:1)" at its end a grade. */
function splitDegree(part: Part, start: number, end: number): readonly EducationPart[] {
  const text = part.text.slice(start, end);
  const bracket = /\s*[([]([^()[\]]+)[)\]]\s*$/.exec(text);
  if (bracket !== null && isEmploymentType(bracket[1] ?? '') && bracket.index > 0)
    return splitDegree(part, start, start + bracket.index);
  if (bracket !== null && isScore(bracket[1] ?? '') && bracket.index > 0) {
    const at = start + bracket.index;
    const open = bracket[0].search(/[([]/) + 1;
    return [
      ...splitDegree(part, start, at),
      piece(part, at + open, at + open + (bracket[1]?.length ?? 0), 'score'),
    ];
  }
  const joined = /\s+(?:in|en|em|:|–|—|-)\s+(?=\S)|:\s+/iu.exec(text);
  if (
    joined !== null &&
    joined.index > 0 &&
    !(joined[0].trim() === '-' && /\(/.test(text.slice(joined.index)))
  ) {
    return [
      piece(part, start, start + joined.index, 'degree'),
      piece(part, start + joined.index + joined[0].length, end, 'area'),
    ];
  }
  const of =
    /^(?:.*?\b(?:bachelor|master|doctor|magister|diploma|certificate)(?:['’]?s)?(?:\s+degree)?)\s+of\s+/iu.exec(
      text,
    );
  if (of !== null) return [piece(part, start, end, 'degree'), ...subjectOf(part, start, of[0].length, text)];
  const words = [...text.matchAll(/\S+/g)];
  let length = 0;
  for (const word of words) {
    const bare = undotted(word[0].toLowerCase().replace(/[(),]/g, ''));
    if (
      !(
        degrees.has(bare) ||
        /^(?:hons?|honou?rs|degree|course|level|\d|[ivx]+|with|first|class)$/.test(bare) ||
        length === 0
      )
    )
      break;
    length = word.index + word[0].length;
  }
  if (length === 0 || length >= text.length) return [piece(part, start, end, 'degree')];
  return [piece(part, start, start + length, 'degree'), piece(part, start + length, end, 'area')];
}

/** "Bachelor of Nursing" names its subject; "Bachelor of Science" does not. */
function subjectOf(part: Part, start: number, length: number, text: string): readonly EducationPart[] {
  const subject = text.slice(length);
  if (
    /^(?:science|arts?|engineering|technology|philosophy|laws?|commerce|letters|business administration|research|education|fine arts|applied science|science and technology)s?(?:\s*\(.*\))?$/i.test(
      subject,
    )
  )
    return [];
  return [piece(part, start + length, start + text.length, 'area')];
}

/** Splits a part at its commas where that tells an award, a subject, a school and a place apart. */
export function readEducationPart(part: Part): readonly EducationPart[] {
  const whole: EducationPart = { role: roleOf(part.text), start: part.start, end: part.end, text: part.text };
  if (part.end - part.start !== part.text.length) return [whole];
  const cuts = [...part.text.matchAll(FIRST_SEGMENTS)].filter((cut) => !insideBrackets(part.text, cut.index));
  const edges = [
    ...cuts.map((cut) => ({ end: cut.index, next: cut.index + cut[0].length })),
    { end: part.text.length, next: part.text.length },
  ];
  const pieces: EducationPart[] = [];
  let at = 0;
  for (const edge of edges) {
    if (isEmploymentType(part.text.slice(at, edge.end))) {
      at = edge.next;
      continue;
    }
    const text = part.text.slice(at, edge.end);
    const role = roleOf(text);
    const last = pieces.at(-1);
    if (role === 'degree') pieces.push(...splitDegree(part, at, edge.end));
    else if (role === 'unknown' && last?.role === 'degree')
      pieces.push(...trailingScore(part, at, edge.end, 'area'));
    else if (
      last !== undefined &&
      (role === 'unknown' || role === 'place' || role === 'institution') &&
      last.role === 'institution'
    ) {
      // "Northgate University, Leeds", "Faculty of Law, University of X": one name.
      pieces[pieces.length - 1] = {
        ...last,
        end: part.start + edge.end,
        text: part.text.slice(last.start - part.start, edge.end),
      };
    } else pieces.push(...trailingScore(part, at, edge.end, role));
    at = edge.next;
  }
  return pieces;
}

function trailingScore(
  part: Part,
  start: number,
  end: number,
  role: EducationRole,
): readonly EducationPart[] {
  const text = part.text.slice(start, end);
  const bracket = /\s*[([]([^()[\]]+)[)\]]\s*$/.exec(text);
  if (bracket === null || bracket.index === 0 || !isScore(bracket[1] ?? ''))
    return [piece(part, start, end, role)];
  const open = start + bracket.index + bracket[0].search(/[([]/) + 1;
  return [
    piece(part, start, start + bracket.index, role),
    piece(part, open, open + (bracket[1]?.length ?? 0), 'score'),
  ];
}

function insideBrackets(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/\(/g) ?? []).length > (before.match(/\)/g) ?? []).length;
}
