import { readKiosk as readRow } from '@escale/db/day';
import { readCodeSecret, takeCodeSecret } from '@escale/db/places';
import { codeWindowAt, periodOfCodeWindow, textOfCheckInCode } from '@escale/shared/bookings';
import { type Kiosk, shortName } from '@escale/shared/day';
import { instantText } from '@escale/shared/kernel';
import { hashOfSecret } from '../auth/session-tokens.ts';
import { codeOfWindow } from '../bookings/code-of-window.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * What a screen at the entrance shows; names are shortened before they leave the server.
 * @throws Refused not-found: an address that opens nothing
 */
export const readKiosk = async (
  ports: Ports,
  { slug, token }: { slug: string; token: string },
): Promise<Kiosk> => {
  const { database, newSecret } = ports;
  const row = await readRow(database, { slug, hash: hashOfSecret(token) });
  if (!row) throw new Refused({ code: 'not-found' });
  const { placeId, placeName, timeZone, now } = row;
  const { secret } =
    (await readCodeSecret(database, placeId)) ??
    (await takeCodeSecret(database, { placeId, proposed: newSecret() }));
  const window = codeWindowAt(now);
  const text = (at: number) => instantText(at, timeZone);
  return {
    placeName,
    now: text(now),
    code: textOfCheckInCode(codeOfWindow(secret, window)),
    codeEndsAt: text(periodOfCodeWindow(window).end),
    arrivals: row.arrivals.map(({ start, resourceName, who }) => ({
      start: text(start),
      resourceName,
      who: who === null ? null : shortName(who),
    })),
    free: row.free.map(({ name, until }) => ({ name, until: until === null ? null : text(until) })),
  };
};
