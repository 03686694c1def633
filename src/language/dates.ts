/** Dates and periods as résumés and questions write them. One door to `dates/`. */
export {
  compareDates,
  dateOfMonthIndex,
  datesAgree,
  firstMonthIndex,
  formatDate,
  formatPeriod,
  lastMonthIndex,
  monthRange,
  monthsBetween,
  type PeriodValue,
  periodsOverlap,
  toIsoDate,
} from './dates/calendar.js';
export { type FoundPeriod, findPeriods, parsePeriod } from './dates/find-periods.js';
