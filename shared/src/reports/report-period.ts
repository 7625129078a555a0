import { addDays, addMonths, type LocalDate } from '../kernel/index.ts';

export type ReportPeriod = {
  from: LocalDate;
  to: LocalDate;
  /** The last date that is counted; null on the morning of the first one. */
  countedTo: LocalDate | null;
  isOver: boolean;
  /** Where the place joined or left within the year. */
  joinedOn: LocalDate | null;
  leftOn: LocalDate | null;
};

/** When a place had units: from its first date to the first one without any, null while it goes on. */
export type Membership = { joinedOn: LocalDate; leftOn: LocalDate | null };

/** The part of a year that a place was there for; null where it was not, or not yet. */
export function reportPeriod(
  year: number,
  { joinedOn, leftOn }: Membership,
  today: LocalDate,
): ReportPeriod | null {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const from = joinedOn > first ? joinedOn : first;
  const lastThere = leftOn === null ? last : addDays(leftOn, -1);
  const [to = last] = [lastThere, last].toSorted();
  if (from > to || from > today) return null;
  const isOver = today > to;
  const yesterday = addDays(today, -1);
  return {
    from,
    to,
    countedTo: isOver ? to : yesterday < from ? null : yesterday,
    isOver,
    joinedOn: from > first ? from : null,
    leftOn: to < last ? to : null,
  };
}

/** Within six months of the end of the year in which the money was given (law 2000-321, art. 10). */
export const reportDueOn = (year: number): LocalDate => addMonths(`${year}-12-31`, 6);

export const reportStates = ['running', 'open', 'soon', 'overdue', 'done', 'done-late'] as const;
export type ReportState = (typeof reportStates)[number];

const SOON_DAYS = 30;

/** Where a place stands with the report of a year, on a day; `closedOn` is when it was first closed. */
export function reportState(
  { year, isOver, closedOn }: { year: number; isOver: boolean; closedOn: LocalDate | null },
  today: LocalDate,
): ReportState {
  const dueOn = reportDueOn(year);
  if (closedOn !== null) return closedOn <= dueOn ? 'done' : 'done-late';
  if (!isOver) return 'running';
  if (today > dueOn) return 'overdue';
  return addDays(today, SOON_DAYS) >= dueOn ? 'soon' : 'open';
}
