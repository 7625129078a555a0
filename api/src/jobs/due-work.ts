import { forgetOldKeys, forgetPhones, forgetRefusalSalts, forgetVisits } from '@escale/db/bookings';
import { forgetOldEntries } from '@escale/db/community';
import { forgetGuideLists } from '@escale/db/guide';
import { forgetWriters } from '@escale/db/initiatives';
import { forgetOldMessages } from '@escale/db/people';
import { clearOldWords } from '@escale/db/personal-data';
import { forgetOldWebhooks } from '@escale/db/webhooks';
import {
  closeWaitingList,
  completeEndedStays,
  expireLapsedBookings,
  releaseNoShows,
} from '../bookings/advance-bookings.ts';
import { tellStaff } from '../community/tell-staff.ts';
import { deliverOutbox } from '../notifications/deliver-outbox.ts';
import { remindOfEvents } from '../notifications/remind-of-events.ts';
import { remindOfStays } from '../notifications/remind-of-stays.ts';
import { remindOfVouchers } from '../notifications/remind-of-vouchers.ts';
import { publishMonths } from '../open-data/publish-months.ts';
import { eraseLeavers } from '../personal-data/erase-leavers.ts';
import { warnUnusedAccounts } from '../personal-data/warn-unused-accounts.ts';
import type { Ports } from '../ports.ts';
import { closeExampleReports } from '../reports/close-example-reports.ts';
import { countPastDays } from '../statistics/count-past-days.ts';
import { warnLateTargets } from '../subsidies/warn-late-targets.ts';
import { forgetImports, workImports } from '../transfers/work-imports.ts';
import { deliverWebhooks } from '../webhooks/deliver-webhooks.ts';

export type DueWork = {
  name: string;
  everyMinutes: 1 | 5 | 15 | 60 | 1440;
  /**
   * Does what is due, in transactions of its own, and says how much that was. Two of them may run at once, in
   * two processes: what is done once is guarded by rows and locks. `stopping` asks a long one to end early.
   */
  run: (ports: Ports, stopping: AbortSignal) => Promise<number>;
};

/** All that happens because time passes, rather than because somebody asks. */
export const dueWork: readonly DueWork[] = [
  { name: 'expire-lapsed-bookings', everyMinutes: 1, run: expireLapsedBookings },
  { name: 'release-no-shows', everyMinutes: 1, run: releaseNoShows },
  { name: 'complete-ended-stays', everyMinutes: 1, run: completeEndedStays },
  { name: 'close-waiting-list', everyMinutes: 5, run: closeWaitingList },
  { name: 'remind-of-stays', everyMinutes: 5, run: remindOfStays },
  { name: 'remind-of-events', everyMinutes: 5, run: remindOfEvents },
  { name: 'remind-of-vouchers', everyMinutes: 60, run: remindOfVouchers },
  { name: 'tell-staff', everyMinutes: 60, run: tellStaff },
  { name: 'deliver-outbox', everyMinutes: 1, run: deliverOutbox },
  { name: 'deliver-webhooks', everyMinutes: 1, run: deliverWebhooks },
  {
    name: 'count-past-days',
    everyMinutes: 15,
    run: (ports, stopping) => countPastDays(ports, null, stopping),
  },
  { name: 'publish-occupancy', everyMinutes: 1440, run: publishMonths },
  { name: 'work-imports', everyMinutes: 1, run: workImports },
  { name: 'forget-import-files', everyMinutes: 60, run: forgetImports },
  { name: 'warn-late-targets', everyMinutes: 1440, run: warnLateTargets },
  { name: 'close-example-reports', everyMinutes: 5, run: closeExampleReports },
  { name: 'forget-old-keys', everyMinutes: 60, run: ({ database }) => forgetOldKeys(database) },
  { name: 'warn-unused-accounts', everyMinutes: 1440, run: warnUnusedAccounts },
  {
    name: 'erase-unused-accounts',
    everyMinutes: 1440,
    run: (ports, stopping) => eraseLeavers(ports, 'unused-accounts', stopping),
  },
  {
    name: 'erase-past-guests',
    everyMinutes: 1440,
    run: (ports, stopping) => eraseLeavers(ports, 'past-guests', stopping),
  },
  { name: 'clear-old-words', everyMinutes: 1440, run: ({ database }) => clearOldWords(database) },
  { name: 'forget-old-entries', everyMinutes: 60, run: ({ database }) => forgetOldEntries(database) },
  { name: 'forget-old-messages', everyMinutes: 60, run: ({ database }) => forgetOldMessages(database) },
  { name: 'forget-old-webhooks', everyMinutes: 60, run: ({ database }) => forgetOldWebhooks(database) },
  { name: 'forget-guide-lists', everyMinutes: 60, run: ({ database }) => forgetGuideLists(database) },
  { name: 'forget-writers', everyMinutes: 60, run: ({ database }) => forgetWriters(database) },
  { name: 'forget-phones', everyMinutes: 60, run: ({ database }) => forgetPhones(database) },
  { name: 'forget-refused-visitors', everyMinutes: 60, run: ({ database }) => forgetRefusalSalts(database) },
  { name: 'forget-visits', everyMinutes: 60, run: ({ database }) => forgetVisits(database) },
];
