/** Things that could be anybody's, to put in the place of what is true. */
export const EMPLOYERS = [
  'Halden & Pryce',
  'Quorn Digital',
  'Saltmarsh Group',
  'Verity Health',
  'Ostrava Systems',
  'Bluegate College',
];
export const PLACES = ['Lisbon', 'Toronto', 'Dublin', 'Singapore', 'Bristol', 'Oslo', 'Nairobi', 'Chicago'];
export const TITLES = [
  'Director of Operations',
  'Head of Department',
  'Chief Engineer',
  'Regional Manager',
  'Principal Consultant',
  'Team Lead',
];
export const TECHNOLOGIES = [
  'Kubernetes',
  'Python',
  'Salesforce',
  'SAP',
  'AutoCAD',
  'Tableau',
  'React',
  'Terraform',
  'PostgreSQL',
  'Rust',
  'Go',
  'Power BI',
];
export const DEGREES = ['PhD', 'MSc', 'MBA', 'BSc', 'Master of Arts', 'Doctorate', 'BEng', 'LLB'];
/** Results that nobody's document holds, to end a sentence with. */
export const RESULTS = [
  ', saving £2 million a year',
  ', which improved customer satisfaction',
  ', cutting costs by a third',
  ' and won a national award for it',
  ', doubling revenue',
  ', earning praise from senior leadership',
  ', which became the industry standard',
  ' with zero defects',
  ', ahead of schedule and under budget',
  ', reaching an audience of thousands',
  ', significantly raising productivity',
  ', which was adopted nationwide',
];
/** To put in the place of a number that is written out. */
export const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** A lesser part in the work, and the greater one that it is made into. */
export const INFLATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bassisted with\b/, 'led'],
  [/\bassisted\b/, 'directed'],
  [/\bhelped (?:to )?\b/, 'single-handedly '],
  [/\bsupported\b/, 'managed'],
  [/\bcontributed to\b/, 'spearheaded'],
  [/\btook part in\b/, 'led'],
  [/\bparticipated in\b/, 'headed'],
  [/\bworked (?:on|in)\b/, 'led'],
  [/\bworked (?:with|alongside)\b/, 'managed'],
  [/\bcollaborated (?:with|on)\b/, 'directed'],
  [/\bshadowed\b/, 'supervised'],
  [/\bas part of\b/, 'as head of'],
  [/\bmember of\b/, 'leader of'],
];
