import { placeOf, readCodeSecret, takeCodeSecret } from '@escale/db/places';
import {
  type CheckInCode,
  codeWindowAt,
  periodOfCodeWindow,
  textOfCheckInCode,
} from '@escale/shared/bookings';
import { type Actor, instantText, worksAt } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { codeOfWindow } from './code-of-window.ts';

/**
 * What a screen at the door shows now; the place gets its secret when it first shows a code.
 * @throws Refused not-found | not-allowed
 */
export const showCheckInCode = async (ports: Ports, actor: Actor, slug: string): Promise<CheckInCode> => {
  const { database, newSecret } = ports;
  const place = await placeOf(database, { slug, id: null });
  if (!place) throw new Refused({ code: 'not-found' });
  const { id: placeId, status, timeZone } = place;
  if (!worksAt(actor, placeId))
    throw new Refused({ code: status === 'published' ? 'not-allowed' : 'not-found' });
  const { secret, now } =
    (await readCodeSecret(database, placeId)) ??
    (await takeCodeSecret(database, { placeId, proposed: newSecret() }));
  const window = codeWindowAt(now);
  const { start, end } = periodOfCodeWindow(window);
  return {
    code: textOfCheckInCode(codeOfWindow(secret, window)),
    start: instantText(start, timeZone),
    end: instantText(end, timeZone),
    secondsLeft: Math.ceil((end - now) / 1_000),
  };
};
