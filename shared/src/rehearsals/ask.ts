import {
  allocatedPeriod,
  deriveStay,
  type StayContext,
  type TurnWish,
  walkInNow,
  walkInRules,
} from '../bookings/index.ts';
import { type Interval, type LocalDate, localDateOf, type Result, refuse } from '../kernel/index.ts';
import { openDay } from '../places/index.ts';
import type { VerifiedAudience } from '../pricing/index.ts';
import { type AskedForm, formsOfStay, openDates } from './forms-of-stay.ts';
import type { PastRequest, SoldSpace, Terms } from './past-request.ts';

export type DerivedStay = { interval: Interval; startsOn: LocalDate };
type Verified = readonly VerifiedAudience[];

/** What the terms that stand make of a request: all that it may have meant, or nothing that they allow. */
export function readForms(
  request: PastRequest,
  space: SoldSpace,
  terms: Terms,
  verified: Verified,
): AskedForm[] {
  const { start, end } = request.period;
  return formsOfStay(request.period, terms.calendar).filter((form) => {
    const stay = derive(form, request, space, terms, verified);
    return stay.ok && stay.value.interval.start === start && stay.value.interval.end === end;
  });
}

/** The stay that is on record, where no rule of today would give it: it was made under others. */
export function stayOnRecord({ period }: PastRequest, { calendar }: Terms): DerivedStay {
  return { interval: period, startsOn: localDateOf(period.start, calendar.timeZone) };
}

/** The first of the forms that the terms allow; refused with what stands against the way by the clock. */
export function stayUnder(
  forms: readonly AskedForm[],
  request: PastRequest,
  space: SoldSpace,
  terms: Terms,
  verified: Verified,
): Result<DerivedStay & { quota: number }, { code: string }> {
  const { memberId, resourceId } = request;
  const trained = terms.trainedFor?.get(resourceId);
  if (trained && memberId !== null && !trained.has(memberId)) return refuse({ code: 'training-required' });
  let first: { code: string } | null = null;
  for (const form of forms) {
    const stay = derive(form, request, space, terms, verified);
    if (stay.ok) return stay;
    first ??= { code: stay.refusal.code };
  }
  const { calendar } = terms;
  const isClosed = openDay(calendar, localDateOf(request.period.start, calendar.timeZone)).open.length === 0;
  return refuse(isClosed || !first ? { code: 'closed-that-day' } : first);
}

type Asking = [request: PastRequest, space: SoldSpace, terms: Terms, verified: Verified];

function contextOf(...[request, space, { calendar }, verifiedAudiences]: Asking): StayContext {
  const { isWalkIn, madeAt } = request;
  const rules = isWalkIn ? walkInRules(space.rules, true) : space.rules;
  const now = isWalkIn ? walkInNow(madeAt, rules.slotMinutes) : madeAt;
  return { calendar, rules, now, verifiedAudiences };
}

function derive({ fields, lastOn }: AskedForm, ...asking: Asking) {
  const context = contextOf(...asking);
  const { calendar } = context;
  // Whoever wanted Monday to Friday did not want the Monday after, where Fridays are closed.
  const count = lastOn && fields.date ? Math.max(1, openDates(calendar, fields.date, lastOn)) : undefined;
  return deriveStay({ ...fields, ...(count && { count }) }, context);
}

export function wishOf(request: PastRequest, space: SoldSpace, interval: Interval): TurnWish {
  const { unitId, quantity, resourceId } = request;
  const { allocation, unitIds, rules } = space;
  return {
    resourceId,
    allocation,
    unitIds,
    quantity,
    wantedUnitId: unitId !== null && unitIds.includes(unitId) ? unitId : undefined,
    period: allocatedPeriod(interval, rules.bufferMinutes),
  };
}
