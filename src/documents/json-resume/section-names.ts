import type { ListKey } from './entry-fields.js';
import { fold } from './field-names.js';

/** A list of the standard that entries are read like. */
export type StandardList = Exclude<ListKey, 'other' | 'profiles'>;

/** Other names of the standard's sections: their entries join the standard list. */
const SAME: Readonly<Record<StandardList, string>> = {
  work: 'experience experiences workExperience workExperiences professionalExperience employment employmentHistory workHistory jobs positions career',
  volunteer: 'volunteering volunteerWork volunteerExperience volunteers',
  education: 'educations studies degrees',
  projects: 'project',
  certificates: 'certificate certifications certification certs licenses licences licensesAndCertifications',
  awards: 'award honors honours honorsAndAwards',
  publications: 'publication',
  skills: 'skill skillset technicalSkills',
  languages: 'language spokenLanguages',
  interests: 'interest hobbies hobby',
  references: 'reference referees recommendations testimonials',
};

/** Sections with a name of their own whose entries are like those of a standard list. */
const LIKE: Readonly<Record<StandardList, string>> = {
  work: 'internships internship freelance teaching militaryService consulting',
  volunteer:
    'community communityService activities extracurricular extracurriculars extracurricularActivities',
  education: '',
  projects:
    'openSource openSourceProjects openSourceContributions sideProjects personalProjects portfolio contributions products apps',
  certificates: '',
  awards: 'achievements accomplishments scholarships grants prizes',
  publications:
    'talks speaking presentations patents papers articles books writing writings blog blogPosts posts conferences press media',
  skills: 'technologies tools strengths competencies softSkills programmingLanguages frameworks',
  languages: '',
  interests: 'passions',
  references: '',
};

const BASICS =
  'basics basic personal personalInfo personalInformation personalDetails profile about contact contactInfo contactInformation';
const PROFILES = 'profiles social socials socialMedia socialProfiles socialLinks links';

/** What a field at the top of the file is. */
export type TopField =
  | { readonly is: 'basics' | 'profiles' | 'unknown' }
  | { readonly is: 'same' | 'like'; readonly list: StandardList };

function isList(name: string): name is StandardList {
  return Object.hasOwn(SAME, name);
}

const TOP = new Map<string, TopField>();
const LISTS = Object.keys(SAME).filter(isList);
for (const list of LISTS) {
  for (const name of [list, ...SAME[list].split(' ')]) TOP.set(fold(name), { is: 'same', list });
  for (const name of LIKE[list].split(' ')) if (name !== '') TOP.set(fold(name), { is: 'like', list });
}
for (const name of BASICS.split(' ')) TOP.set(fold(name), { is: 'basics' });
for (const name of PROFILES.split(' ')) TOP.set(fold(name), { is: 'profiles' });

/** What a field at the top of the file is, by its name. */
export function topField(name: string): TopField {
  return TOP.get(fold(name)) ?? { is: 'unknown' };
}
