import { agreements } from '../manage/agreements.ts';
import { figures } from '../manage/figures.ts';
import { reports } from '../manage/reports.ts';
import { statements } from '../manage/statements.ts';
import { contests } from './contests.ts';
import { demand } from './demand.ts';
import { events } from './events.ts';
import { overview } from './overview.ts';
import { subsidies } from './subsidies.ts';
import { vouchers } from './vouchers.ts';

export const department = {
  agreements,
  contests,
  demand,
  events,
  figures,
  overview,
  reports,
  statements,
  subsidies,
  vouchers,
};
