import { listMonthFares as listRows } from '@escale/db/pricing';
import type { Actor } from '@escale/shared/kernel';
import type { MonthFare } from '@escale/shared/pricing';
import type { Ports } from '../ports.ts';

/** What a person has paid towards each month's price, and what the cap has spared them. */
export const listMonthFares = async (ports: Ports, { memberId }: Actor): Promise<MonthFare[]> =>
  (await listRows(ports.database, memberId)).map(({ grossCents, ...fare }) => ({
    ...fare,
    savedCents: grossCents - fare.paidCents,
    currency: 'EUR',
  }));
