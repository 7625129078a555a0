import { type Executor, writeAudit, writeOutbox } from '@escale/db';
import { insertPass, lockPassProduct, readPass } from '@escale/db/passes';
import { lockPlace } from '@escale/db/places';
import { addDays, addMonths, isLocalDate, type LocalDate } from '@escale/shared/kernel';
import type { PassPurchase, PassSchema } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { passView } from './pass-view.ts';
import { readPassProduct } from './read-pass-product.ts';

/** How far ahead a pass may begin. */
const MOST_DAYS_AHEAD = 366;

/** `actorId`: the person, or who sells it to them at the counter. */
type Sale = PassPurchase & { placeId: string; memberId: string; actorId: string };

/**
 * Somebody has a pass or a subscription from now on, on the terms of its product today.
 * @throws Refused not-found | place-not-open-for-bookings | price-changed | malformed-date | date-in-the-past | pass-begins-too-late
 */
export const issuePass = async (
  ports: Ports,
  tx: Executor,
  { placeId, memberId, actorId, productId, startsOn, startsAtOnce = false, expectedTotal }: Sale,
): Promise<PassSchema> => {
  const product = { placeId, id: productId };
  if (!(await lockPassProduct(tx, product))) throw new Refused({ code: 'not-found' });
  const [place, { kind, validMonths, amountCents: total, currency }] = await Promise.all([
    lockPlace(tx, placeId),
    readPassProduct(tx, product),
  ]);
  if (place?.status !== 'published') throw new Refused({ code: 'place-not-open-for-bookings' });
  if (expectedTotal !== undefined && expectedTotal !== total)
    throw new Refused({ code: 'price-changed', expectedTotal, total, currency });
  const firstDay = checkStart(startsOn ?? place.today, place.today);
  const endsOn = kind === 'pass' ? addDays(addMonths(firstDay, validMonths), -1) : null;
  const pass = { placeId, id: ports.newId() };
  await insertPass(tx, { ...pass, productId, memberId, startsOn: firstDay, endsOn });
  await writeOutbox(tx, {
    id: ports.newId(),
    topic: 'pass.bought',
    placeId,
    dedupeKey: `pass.bought:${pass.id}`,
    payload: { memberId, passId: pass.id, startsAtOnce },
  });
  await writeAudit(tx, {
    id: ports.newId(),
    actorId,
    placeId,
    action: 'pass.bought',
    subjectId: pass.id,
    detail: { startsAtOnce },
  });
  const row = await readPass(tx, pass.id);
  if (!row) throw new Error('a pass vanished in its own transaction');
  return passView(row);
};

const checkStart = (date: LocalDate, today: LocalDate): LocalDate => {
  if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  if (date < today) throw new Refused({ code: 'date-in-the-past', date, today });
  const latest = addDays(today, MOST_DAYS_AHEAD);
  if (date > latest) throw new Refused({ code: 'pass-begins-too-late', latest });
  return date;
};
