import { accept, clip, type Interval, type Result } from '../kernel/index.ts';
import type { Pass } from '../passes/index.ts';
import { type OpenDay, type OpeningCalendar, openDaysOf } from '../places/index.ts';
import {
  emptyAccount,
  type FareAccount,
  type FareLane,
  fareLanes,
  type PricingRefusal,
  type TariffsInForce,
} from '../pricing/index.ts';
import { type SoldStay, sellStay } from './sell-stay.ts';

/** What a person has at a place for one resource. */
export type Holdings = { passes: readonly Pass[]; fares: FareAccount };

export const noHoldings: Holdings = { passes: [], fares: emptyAccount };

export type Sale = {
  calendar: OpeningCalendar;
  rules: { slotMinutes: number };
  stay: Interval;
  /** Where the stay is made of parts, with other spaces between them: only these are sold. */
  parts?: readonly Interval[] | undefined;
  tariffs: TariffsInForce;
  quantity: number;
  /** Without them nothing is paid by passes, and no fare is capped. */
  holdings?: Holdings | undefined;
  usePasses?: boolean | undefined;
};

/** `lanes` are the counters it was priced with; empty where no fare is capped. */
export type SoldToPerson = SoldStay & { lanes: FareLane[] };

/** What a stay costs a person with all they have at the place. */
export function sellToPerson(sale: Sale): Result<SoldToPerson, PricingRefusal> {
  const { calendar, rules, stay, parts, tariffs, quantity, holdings, usePasses } = sale;
  const { month } = tariffs;
  const lanes =
    holdings && month ? fareLanes(holdings.fares, { audience: month.audience, stay, quantity }) : [];
  const sold = sellStay({
    stay,
    openDays: openDaysOf(calendar, stay).map((day) => within(day, parts)),
    slotMinutes: rules.slotMinutes,
    tariffs,
    quantity,
    passes: holdings?.passes,
    usePasses,
    caps: holdings && lanes.map(({ cap }) => cap),
  });
  return sold.ok ? accept({ ...sold.value, lanes }) : sold;
}

function within(day: OpenDay, parts: readonly Interval[] | undefined): OpenDay {
  return parts ? { ...day, open: parts.flatMap((part) => clip(day.open, part)) } : day;
}
