import type { Intent } from '../understand/intents.js';
import { atTime } from './at-time.js';
import * as boundaries from './boundaries.js';
import { compare } from './compare.js';
import { degreeCheck } from './degree-check.js';
import { education } from './education.js';
import * as employers from './employers.js';
import { longestRole, shortestRole } from './extremes.js';
import { gaps, overlap } from './gaps.js';
import * as languages from './languages.js';
import * as named from './named-entries.js';
import * as order from './order.js';
import { achievements, more, overview } from './overview.js';
import * as places from './places.js';
import type { Plan } from './plan.js';
import { roleDuration, roleWhen } from './role-dates.js';
import * as roles from './roles.js';
import { skills } from './skills.js';
import * as social from './social.js';
import { timeline } from './timeline.js';
import { titleClaim } from './title-claim.js';
import { topicDuration } from './topic-duration.js';
import { topicWhen, topicWhere } from './topic-roles.js';
import { topicCheck, topicOpen } from './topics.js';
import { totalExperience } from './total-experience.js';

/** A question that these plans answer may state a title instead: "She was a design engineer at Acme?" */
const orTitleClaim =
  (plan: Plan): Plan =>
  (context) =>
    titleClaim(context) ?? plan(context);

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
  timeline,
  employers: employers.employers,
  titles: employers.titles,
  skills,
  languages: languages.languages,
  language_check: languages.languageCheck,
  certificates: named.certificates,
  certificate_check: named.certificateCheck,
  awards: named.awards,
  projects: named.projects,
  publications: named.publications,
  education,
  degree_check: degreeCheck,
  interests: named.interests,
  volunteering: named.volunteering,
  references: named.references,
  location: places.location,
  places: places.places,
  current_role: order.currentRole,
  role_what: orTitleClaim(roles.roleWhat),
  role_when: roleWhen,
  role_duration: roleDuration,
  role_title: orTitleClaim(roles.roleTitle),
  role_place: roles.rolePlace,
  role_employer: roles.roleEmployer,
  employer_check: employers.employerCheck,
  total_experience: totalExperience,
  topic_duration: topicDuration,
  first_role: order.firstRole,
  previous_role: order.previousRole,
  next_role: order.nextRole,
  longest_role: longestRole,
  shortest_role: shortestRole,
  gaps,
  overlap,
  at_time: atTime,
  achievements,
  compare,
  more,
  topic_check: orTitleClaim(topicCheck),
  topic_open: orTitleClaim(topicOpen),
  topic_where: topicWhere,
  topic_when: topicWhen,
};
