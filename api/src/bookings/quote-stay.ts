import { readOwnStaysAt } from '@escale/db/bookings';
import type { Quote, QuoteRequest } from '@escale/shared/bookings';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { formOfRequest } from './form-of-request.ts';
import { quoteSplitStay } from './quote-split-stay.ts';
import { quoteWholeStay } from './quote-whole-stay.ts';

/** What a stay in one of its forms costs and whether it fits; nothing is held, so another may be quicker. */
export const quoteStay = async (ports: Ports, actor: Actor | null, request: QuoteRequest): Promise<Quote> => {
  const { parts: _, ...rest } = request;
  if (rest.voucherId && request.parts) throw new Refused({ code: 'voucher-is-personal' });
  const form = formOfRequest(request);
  const quote = form.parts
    ? await quoteSplitStay(ports, actor, { ...rest, parts: form.parts })
    : await quoteWholeStay(ports, actor, { ...rest, resourceId: form.resourceId });
  const alreadyBooked = actor ? await ownStaysDuring(ports, actor, quote) : [];
  return { ...quote, ...(alreadyBooked.length > 0 && { alreadyBooked }) };
};

/** Somebody may well want two stays at a time, for a visitor or by mistake: they are told, not refused. */
const ownStaysDuring = async (ports: Ports, { memberId }: Actor, { start, end }: Quote) => {
  const period = { start: Date.parse(start), end: Date.parse(end) };
  const stays = await readOwnStaysAt(ports.database, { memberId, period });
  return stays.map(({ period: own, timeZone, ...stay }) => ({
    ...stay,
    start: instantText(own.start, timeZone),
    end: instantText(own.end, timeZone),
  }));
};
