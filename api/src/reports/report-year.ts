import type { ReportMark } from '@escale/db/reports';
import { instantText, type LocalDate, localDateOf } from '@escale/shared/kernel';
import {
  type Membership,
  type ReportYear,
  reportDueOn,
  reportPeriod,
  reportState,
} from '@escale/shared/reports';

type Standing = Membership & {
  year: number;
  mark: ReportMark | undefined;
  today: LocalDate;
  timeZone: string;
  isExample: boolean;
};

/** Where a place stands with a year; null where it was not there. */
export const reportYear = (standing: Standing): ReportYear | null => {
  const { year, mark, today, timeZone, isExample } = standing;
  const period = reportPeriod(year, standing, today);
  if (!period) return null;
  const { version = null, closedAt = null, firstClosedAt = null, hasDraft = false } = mark ?? {};
  const closedOn = firstClosedAt === null ? null : localDateOf(firstClosedAt, timeZone);
  return {
    year,
    state: reportState({ year, isOver: period.isOver, closedOn }, today),
    dueOn: reportDueOn(year),
    isOver: period.isOver,
    version,
    closedAt: closedAt === null ? null : instantText(closedAt, timeZone),
    isReopened: hasDraft && version !== null,
    hasDraft,
    example: isExample,
  };
};
