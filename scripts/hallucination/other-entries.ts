import type { JsonResume } from '../../src/model/json-resume.js';
import type { Ground } from '../../src/verify/ground.js';
import type { Draft } from './faithful.js';
import type { PersonSeed } from './seeds.js';
import type { Pronoun } from './third-person.js';

/** Who is spoken of. */
interface Subject {
  readonly slug: string;
  readonly name: string;
  /** `She`. */
  readonly she: string;
  /** Plain verb to the form that the pronoun takes. */
  readonly verb: (plain: string) => string;
}

/** Faithful sentences about education, skills, languages, certificates and awards. */
export function* otherEntries({ slug, name, resume }: PersonSeed, pronoun: Pronoun): Generator<Draft> {
  const subject: Subject = {
    slug,
    name,
    she: pronoun.charAt(0).toUpperCase() + pronoun.slice(1),
    verb: (plain) => (pronoun === 'they' ? plain : `${plain}s`),
  };
  yield* education(subject, resume);
  yield* skills(subject, resume);
  yield* languages(subject, resume);
  yield* certificates(subject, resume);
  yield* awards(subject, resume);
}

const yearOf = (date: string | undefined): string => (date === undefined ? '' : `, ${date.slice(0, 4)}`);

function* education({ slug, name, she, verb }: Subject, resume: JsonResume): Generator<Draft> {
  for (const [i, { institution, studyType, area, endDate }] of (resume.education ?? []).entries()) {
    if (institution === undefined || studyType === undefined || area === undefined) continue;
    const what = `${studyType} ${area}`;
    const context = `${what}, ${institution}${yearOf(endDate)}`;
    const grounds: Ground[] = [
      { text: what, context, owners: [`${slug}/school/${i}`], section: 'education' },
    ];
    const kind = 'education';
    yield {
      kind,
      grounds,
      sentence: `${she} ${verb('hold')} a ${studyType} in ${area} from ${institution}.`,
    };
    if (endDate === undefined) continue;
    yield {
      kind,
      grounds,
      sentence: `${name} completed the ${studyType} at ${institution} in ${endDate.slice(0, 4)}.`,
    };
  }
}

function* skills({ slug, she, verb }: Subject, resume: JsonResume): Generator<Draft> {
  for (const [i, { name, keywords = [] }] of (resume.skills ?? []).entries()) {
    if (name === undefined || keywords.length < 2) continue;
    const text = `${name}: ${keywords.join(', ')}`;
    const grounds: Ground[] = [
      { text, context: 'Skills', owners: [`${slug}/skill/${i}`], section: 'skills' },
    ];
    const kind = 'skills';
    yield { kind, grounds, sentence: `Under ${name}, the profile lists ${keywords.slice(0, 3).join(', ')}.` };
    yield {
      kind,
      grounds,
      sentence: `${she} ${verb('name')} ${keywords.slice(-2).join(' and ')} among the skills.`,
    };
  }
}

function* languages({ she, verb }: Subject, resume: JsonResume): Generator<Draft> {
  const known = (resume.languages ?? []).filter(
    (item) => item.language !== undefined && item.fluency !== undefined,
  );
  const text = known.map((item) => `${item.language} (${item.fluency})`).join(', ');
  const grounds: Ground[] = [{ text, context: 'Languages', owners: [], section: 'languages' }];
  for (const item of known) {
    yield {
      kind: 'languages',
      grounds,
      sentence: `${she} ${verb('speak')} ${item.language} (${item.fluency}).`,
    };
  }
}

function* certificates({ slug, she }: Subject, resume: JsonResume): Generator<Draft> {
  for (const [i, { name, issuer, date }] of (resume.certificates ?? []).entries()) {
    if (name === undefined || issuer === undefined || /lapsed|expired/i.test(name)) continue;
    const context = `${name}, ${issuer}${yearOf(date)}`;
    const grounds: Ground[] = [
      { text: name, context, owners: [`${slug}/certificate/${i}`], section: 'certificates' },
    ];
    yield {
      kind: 'certificates',
      grounds,
      sentence: `${she} received the certificate "${name}" from ${issuer}.`,
    };
  }
}

function* awards({ slug, she }: Subject, resume: JsonResume): Generator<Draft> {
  for (const [i, { title, awarder, date, summary }] of (resume.awards ?? []).entries()) {
    if (title === undefined || awarder === undefined) continue;
    const context = `${title}, ${awarder}${yearOf(date)}`;
    const grounds: Ground[] = [
      { text: summary ?? title, context, owners: [`${slug}/award/${i}`], section: 'awards' },
    ];
    const when = date === undefined ? '' : ` in ${date.slice(0, 4)}`;
    yield { kind: 'awards', grounds, sentence: `${she} won the ${title} from ${awarder}${when}.` };
  }
}
