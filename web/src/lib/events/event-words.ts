import type { EventSchema } from '@escale/shared/events';
import { stayWords } from '../bookings/stay-words.ts';
import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';

/** How much room an event has, or how many came. */
function roomWords(event: EventSchema, { events: says }: Words, format: Format): string {
  const { status, capacity, registered, waiting, present } = event;
  if (status === 'cancelled') return says.cancelled;
  if (status === 'over')
    return present === null ? says.cameUnknown : says.came(format.number(present), present === 1);
  const left = capacity - registered;
  if (left > 0) return says.left(format.number(left), format.number(capacity), left === 1);
  return waiting > 0 ? says.fullWaiting(format.number(waiting), waiting === 1) : says.full;
}

/** An event in the words of the page. */
export function eventWords(event: EventSchema, words: Words, format: Format, today: string) {
  const when = stayWords(event, words, format, today);
  const { amountCents, placeName, commune } = event;
  const says = words.events;
  return {
    ...when,
    kind: says.kinds[event.kind],
    line: says.at(when.hours, placeName, commune.name),
    room: roomWords(event, words, format),
    price: amountCents === 0 ? says.free : says.paidOnSite(format.price(amountCents)),
  };
}
