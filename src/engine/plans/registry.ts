import type { Intent } from '../understand/intents.js';
import * as boundaries from './boundaries.js';
import { compare } from './compare.js';
import * as lists from './lists.js';
import * as order from './order.js';
import { achievements, more, overview } from './overview.js';
import type { Plan } from './plan.js';
import * as roles from './roles.js';
import * as social from './social.js';
import * as topics from './topics.js';

/** The plan that answers each kind of question. */
export const PLANS: Readonly<Record<Intent, Plan>> = {
  greeting: social.greeting,
  thanks: social.thanks,
  goodbye: social.goodbye,
  bot: social.bot,
  help: social.help,
  attack: social.attack,
  offtopic: social.offtopic,
  rating: social.rating,
  protected: social.protectedTopic,
  salary: boundaries.salary,
  notice: boundaries.notice,
  visa: boundaries.visa,
  leaving: boundaries.leaving,
  contact: boundaries.contact,
  preference: boundaries.preference,
  opinion: boundaries.opinion,
  overview,
  timeline: lists.timeline,
  employers: roles.employers,
  titles: roles.titles,
  skills: lists.skills,
  languages: lists.languages,
  language_check: lists.languageCheck,
  certificates: lists.certificates,
  certificate_check: lists.certificateCheck,
  awards: lists.awards,
  projects: lists.projects,
  publications: lists.publications,
  education: lists.education,
  degree_check: lists.degreeCheck,
  interests: lists.interests,
  volunteering: lists.volunteering,
  references: lists.references,
  location: lists.location,
  places: lists.places,
  current_role: order.currentRole,
  role_what: roles.roleWhat,
  role_when: roles.roleWhen,
  role_duration: roles.roleDuration,
  role_title: roles.roleTitle,
  role_place: roles.rolePlace,
  role_employer: roles.roleEmployer,
  employer_check: roles.employerCheck,
  total_experience: order.totalExperience,
  topic_duration: topics.topicDuration,
  first_role: order.firstRole,
  previous_role: order.previousRole,
  next_role: order.nextRole,
  longest_role: order.longestRole,
  shortest_role: order.shortestRole,
  gaps: order.gaps,
  overlap: order.overlap,
  at_time: order.atTime,
  achievements,
  compare,
  more,
  topic_check: topics.topicCheck,
  topic_open: topics.topicOpen,
  topic_where: topics.topicWhere,
  topic_when: topics.topicWhen,
};
