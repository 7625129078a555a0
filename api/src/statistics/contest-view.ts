import type { ContestRow } from '@escale/db/statistics';
import { instantText } from '@escale/shared/kernel';
import type { FigureContest } from '@escale/shared/statistics';

export const contestView = ({ placeId: _, timeZone, ...row }: ContestRow): FigureContest => ({
  ...row,
  contestedAt: instantText(row.contestedAt, timeZone),
  answeredAt: row.answeredAt === null ? null : instantText(row.answeredAt, timeZone),
});
