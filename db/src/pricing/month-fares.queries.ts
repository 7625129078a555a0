import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';

export type MonthFareRow = {
  placeSlug: string;
  placeName: string;
  resourceId: string;
  resourceName: string;
  month: string;
  lane: number;
  paidCents: number;
  grossCents: number;
  monthPriceCents: number;
};

/** A person's counters of this month and later ones that something was paid for, the soonest month first. */
export const listMonthFares = async ({ sql }: Executor, memberId: string): Promise<MonthFareRow[]> =>
  sql<MonthFareRow[]>`
    select p.slug as "placeSlug", p.name as "placeName", c.resource_id as "resourceId", r.name as "resourceName",
      c.month, c.lane, c.paid_cents as "paidCents", c.gross_cents as "grossCents",
      c.month_price_cents as "monthPriceCents"
    from fare_counters c
    join places p on p.id = c.place_id
    join resources r on r.place_id = c.place_id and r.id = c.resource_id
    where c.member_id = ${memberId} and c.gross_cents > 0 and c.month_price_cents > 0
      and c.month >= to_char(${todayThere(sql)}, 'YYYY-MM')
    order by c.month, p.name, r.name, c.lane, c.audience limit 200`;
