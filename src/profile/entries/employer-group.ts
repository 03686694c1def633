import { type PeriodValue, periodsOverlap } from '../../language/dates.js';
import type { Header, Piece } from '../header/header.js';
import { isEmploymentType, titleScore } from '../header/scores.js';
import type { RowGroup } from './group-rows.js';
import type { Row } from './rows.js';

interface Open {
  readonly organisation: Piece;
  readonly place?: Piece | undefined;
  /** Heading level of the company's line, where the format marks one. */
  readonly level?: number | undefined;
  /** A line of total time or a heading says that titles follow. */
  readonly announced: boolean;
  readonly period?: PeriodValue | undefined;
  /** How the line with the title below the company's is set. */
  readonly titleShape?: string | undefined;
}

/** How a line is set that names a title and its dates. */
const shapeOf = (row: Row | undefined): string | undefined =>
  row === undefined
    ? undefined
    : `${row.kind} ${row.parts.length} ${row.block.emphasised} ${row.parts[0]?.emphasised}`;

const OWN_BOSS =
  /\b(?:freelance\w*|self-?employed|independent|sole trader|freiberuf\w*|autónom[oa]|indépendante?|own business)\b/i;

/**
 * Several titles under one company. A title without an employer takes the open company's only where the layout
 * says so: a deeper heading, LinkedIn's line of total time, a company line with dates around the title's, or a
 * title line that follows without a blank line.
 */
export class EmployerGroup {
  private company: Open | undefined;

  /** Is this a line that names a company for the titles below it, not a job of its own? */
  isCompanyLine(group: RowGroup, header: Header, next: Header | undefined): boolean {
    if (header.organisation === undefined || header.title !== undefined || group.body.length > 0)
      return false;
    return group.header.length <= 2 && next?.title !== undefined && next.organisation === undefined;
  }

  open(group: RowGroup, header: Header): void {
    if (header.organisation === undefined) return;
    this.company = {
      organisation: header.organisation,
      place: header.place,
      level: levelOf(group),
      announced: true,
      period: group.header.find((row) => row.period !== undefined)?.period,
    };
  }

  /** The company that a header without one belongs to, or undefined. */
  employerOf(group: RowGroup, header: Header): Open | undefined {
    const { company } = this;
    if (company === undefined || header.organisation !== undefined || header.title === undefined)
      return undefined;
    if (OWN_BOSS.test(header.title.text)) return undefined;
    const unread = hasUnread(group, header);
    if (unread) return undefined;
    const [first] = group.header;
    const level = levelOf(group);
    // Whatever stands under a company's heading is at that company, up to the next heading of its level.
    if (company.level !== undefined)
      return level === undefined || level > company.level ? company : undefined;
    const period = group.header.find((row) => row.period !== undefined)?.period;
    if (
      company.period !== undefined &&
      period !== undefined &&
      !periodsOverlap(company.period, period, { year: 2200 })
    )
      return undefined;
    const isAlike = group.header.length === 1 && shapeOf(first) === company.titleShape;
    return company.announced || first?.block.gap === false || isAlike ? company : undefined;
  }

  /** Notes the company of an entry that was just read, for titles that may follow it. */
  follow(group: RowGroup, header: Header): void {
    if (header.organisation === undefined) {
      // A line that could not be read may name another company.
      const unread = hasUnread(group, header);
      if (header.title === undefined || unread) this.company = undefined;
      return;
    }
    const organisationRow = [...header.usedRows].find((row) => holds(group, row, header.organisation));
    const titleRow = [...header.usedRows].find((row) => holds(group, row, header.title));
    const companyFirst =
      organisationRow !== undefined && titleRow !== undefined && organisationRow < titleRow;
    this.company = companyFirst
      ? {
          organisation: header.organisation,
          place: header.place,
          level: group.header[organisationRow]?.block.heading,
          announced: group.header.some((row) => row.duration),
          titleShape: shapeOfTitle(group.header[titleRow]),
        }
      : undefined;
  }
}

/** Only a line in bold with its dates says by its looks that another below it is of the same kind. */
function shapeOfTitle(row: Row | undefined): string | undefined {
  const isMarked = row?.block.emphasised === true || row?.parts[0]?.emphasised === true;
  return row?.kind === 'date' && isMarked ? shapeOf(row) : undefined;
}

/** Does a row name something that gave no field: no place, length of time or kind of work? */
function hasUnread(group: RowGroup, header: Header): boolean {
  return group.header.some(
    (row, index) =>
      !row.place &&
      !row.duration &&
      !header.usedRows.has(index) &&
      row.parts.some((part) => !isEmploymentType(part.text)),
  );
}

function holds(group: RowGroup, row: number, piece: Piece | undefined): boolean {
  const block = group.header[row]?.block;
  return block !== undefined && piece !== undefined && block.start <= piece.start && piece.end <= block.end;
}

function levelOf(group: RowGroup): number | undefined {
  return group.header.find(
    (row) => row.block.heading !== undefined && row.parts.some((part) => titleScore(part.text) >= 0),
  )?.block.heading;
}
