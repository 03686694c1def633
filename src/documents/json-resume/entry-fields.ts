/** How the value of a field is read: one text, running text, a list of words or of lines, or a date. */
export type FieldKind = 'text' | 'prose' | 'words' | 'lines' | 'start' | 'end' | 'date';

/** How the entries of one list are read. */
export interface EntryFields {
  /** The standard's fields. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** Other names of a field, best first, as `fold` leaves them, between spaces. */
  readonly aliases: Readonly<Record<string, string>>;
  /** The field that an entry is which is only a text. */
  readonly bare: string;
  /** For lists of short names: what the name and the value of a pair such as `{"Databases": ["Postgres"]}` are. */
  readonly pair?: readonly [name: string, value: string];
}

const URL = 'website link href homepage site web';
const START = 'start from begin began since started startyear startdates';
const END = 'end to until till finish finished endyear enddates expires';
/** One field for both ends of a time: read as a start, without an open end. */
export const WHOLE_TIME = new Set([
  'date',
  'dates',
  'period',
  'timeperiod',
  'year',
  'years',
  'duration',
  'when',
  'time',
  'timeframe',
  'daterange',
]);
const TIMES = [...WHOLE_TIME].join(' ');
const LINES =
  'achievements accomplishments responsibilities duties tasks bullets points bulletpoints activities details';
const PROSE = 'overview about text content body abstract note notes';

const job = {
  fields: {
    position: 'text',
    location: 'text',
    description: 'prose',
    url: 'text',
    summary: 'prose',
    highlights: 'lines',
    startDate: 'start',
    endDate: 'end',
  },
  aliases: {
    position: 'title role jobtitle designation job',
    location: 'city place',
    url: URL,
    summary: PROSE,
    highlights: LINES,
    startDate: `${START} ${TIMES}`,
    endDate: END,
  },
  bare: 'position',
} as const satisfies EntryFields;
const EMPLOYER = 'company organisation organization employer employername companyname institution client';

/** The lists of the standard by their key, and `other` for a section that is like none of them. */
export const ENTRY_FIELDS = {
  work: { ...job, fields: { ...job.fields, name: 'text' }, aliases: { ...job.aliases, name: EMPLOYER } },
  volunteer: {
    ...job,
    fields: { ...job.fields, organization: 'text' },
    aliases: { ...job.aliases, organization: `organisation name ${EMPLOYER}` },
  },
  education: {
    fields: {
      institution: 'text',
      url: 'text',
      area: 'text',
      studyType: 'text',
      startDate: 'start',
      endDate: 'end',
      score: 'text',
      courses: 'words',
      location: 'text',
      description: 'prose',
      summary: 'prose',
      highlights: 'lines',
    },
    aliases: {
      institution: 'school university college organization organisation institute name',
      area: 'major field fieldofstudy subject specialization specialisation discipline program programme course',
      studyType: 'degree degreetype qualification diploma title',
      score: 'gpa grade grades cgpa marks',
      courses: 'coursework modules relevantcourses relevantcoursework',
      location: 'city place',
      url: URL,
      summary: PROSE,
      highlights: LINES,
      startDate: `${START} ${TIMES}`,
      endDate: `${END} graduation graduated graduationdate graduationyear completed`,
    },
    bare: 'studyType',
  },
  projects: {
    fields: {
      name: 'text',
      description: 'prose',
      summary: 'prose',
      highlights: 'lines',
      keywords: 'words',
      startDate: 'start',
      endDate: 'end',
      url: 'text',
      roles: 'words',
      entity: 'text',
      type: 'text',
    },
    aliases: {
      name: 'title project projectname',
      summary: PROSE,
      highlights: LINES,
      keywords: 'technologies technology tech techs techstack stack tags tools skills builtwith',
      roles: 'role position',
      entity: 'organization organisation company client',
      url: URL,
      startDate: `${START} ${TIMES}`,
      endDate: END,
    },
    bare: 'name',
  },
  certificates: {
    fields: { name: 'text', date: 'date', issuer: 'text', summary: 'prose', url: 'text' },
    aliases: {
      name: 'title certificate certification',
      date: `issuedate issued dateissued startdate start ${TIMES}`,
      issuer: 'organization organisation authority issuedby provider institution company',
      summary: `description ${PROSE}`,
      url: URL,
    },
    bare: 'name',
  },
  awards: {
    fields: { title: 'text', date: 'date', awarder: 'text', summary: 'prose', url: 'text' },
    aliases: {
      title: 'name award',
      date: `startdate start ${TIMES}`,
      awarder: 'awardedby issuer organization organisation institution company',
      summary: `description ${PROSE}`,
      url: URL,
    },
    bare: 'title',
  },
  publications: {
    fields: { name: 'text', publisher: 'text', releaseDate: 'date', url: 'text', summary: 'prose' },
    aliases: {
      name: 'title talk',
      publisher: 'journal conference event venue booktitle organization organisation',
      releaseDate: `published publicationdate startdate start ${TIMES}`,
      url: URL,
      summary: `description ${PROSE}`,
    },
    bare: 'name',
  },
  skills: {
    fields: { name: 'text', level: 'text', keywords: 'words', levels: 'words' },
    aliases: {
      name: 'skill title category label group',
      level: 'proficiency rating',
      keywords: 'items list skills technologies values tools details',
    },
    bare: 'name',
    pair: ['name', 'keywords'],
  },
  languages: {
    fields: { language: 'text', fluency: 'text' },
    aliases: { language: 'name title lang', fluency: 'level proficiency rating skill value' },
    bare: 'language',
    pair: ['language', 'fluency'],
  },
  interests: {
    fields: { name: 'text', keywords: 'words' },
    aliases: { name: 'interest hobby title', keywords: 'items list values details' },
    bare: 'name',
    pair: ['name', 'keywords'],
  },
  references: {
    fields: { name: 'text', reference: 'prose' },
    aliases: {
      name: 'author person referee',
      reference: 'quote testimonial recommendation summary description text',
    },
    bare: 'reference',
  },
  other: {
    fields: {
      name: 'text',
      organization: 'text',
      location: 'text',
      startDate: 'start',
      endDate: 'end',
      url: 'text',
      summary: 'prose',
      highlights: 'lines',
    },
    aliases: {
      name: 'title label',
      organization: 'organisation company institution provider issuer publisher event venue',
      location: 'city place',
      startDate: `${START} ${TIMES}`,
      endDate: END,
      url: URL,
      summary: `description ${PROSE}`,
      highlights: `items list ${LINES}`,
    },
    bare: 'name',
  },
  profiles: {
    fields: { network: 'text', username: 'text', url: 'text' },
    aliases: {
      network: 'name site platform type title service',
      username: 'user handle account',
      url: 'link href website',
    },
    bare: 'url',
    pair: ['network', 'url'],
  },
} as const satisfies Readonly<Record<string, EntryFields>>;

/** The lists that entries are read for. */
export type ListKey = keyof typeof ENTRY_FIELDS;

/** The fields of `basics` that are texts. */
export const BASICS_FIELDS: EntryFields = {
  fields: { name: 'text', label: 'text', email: 'text', phone: 'text', url: 'text', summary: 'prose' },
  aliases: {
    name: 'fullname',
    label: 'headline title jobtitle position role tagline profession',
    email: 'mail emailaddress',
    phone: 'mobile telephone tel cell phonenumber',
    url: URL,
    summary: 'about aboutme bio biography objective profile description overview',
  },
  bare: 'summary',
};

/** The fields of `basics.location`. */
export const LOCATION_FIELDS: EntryFields = {
  fields: {
    address: 'text',
    postalCode: 'text',
    city: 'text',
    country: 'text',
    countryCode: 'text',
    region: 'text',
  },
  aliases: {
    address: 'street streetaddress',
    postalCode: 'zip zipcode postcode',
    city: 'town name',
    region: 'state province county',
  },
  bare: 'city',
};
