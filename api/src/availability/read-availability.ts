import { type Database, readState } from '@escale/db';
import { readTakenOfPlace, type TakenOfPlace } from '@escale/db/availability';
import type { PlaceKey } from '@escale/db/places';
import type { BusyUnit, ResourceAvailability } from '@escale/shared/availability';
import { type Actor, manages } from '@escale/shared/kernel';
import { LRUCache } from 'lru-cache';
import { checkDates, type DateRange } from '../check-dates.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { availabilityView } from './availability-view.ts';
import { offerOfPlace } from './offer-of-place.ts';

const MAX_DAYS = 93;

export type AvailabilityWish = DateRange & { slug: string; resourceKind?: string };

const isVisible = async (place: PlaceKey, readActor: () => Promise<Actor | null>): Promise<boolean> => {
  if (place.status !== 'draft') return true;
  const actor = await readActor();
  return actor !== null && manages(actor, place.id);
};

type Answer = Pick<TakenOfPlace, 'edition' | 'state' | 'status' | 'taken'> & {
  resources: ResourceAvailability[];
};

/** By question; each as large as its bytes. */
const kept = new WeakMap<Database, LRUCache<string, Answer>>();

const answersOf = (database: Database): LRUCache<string, Answer> => {
  const answers = kept.get(database) ?? new LRUCache({ maxSize: 64_000_000 });
  kept.set(database, answers);
  return answers;
};

/**
 * One statement, whatever the number of days, resources and bookings, while the place offers the same; the answer is
 * made anew only when what is taken has changed. While nothing at all has changed in the database, those who ask at
 * the same moment share a statement that says so.
 */
export const readAvailability = async (
  { database }: Ports,
  readActor: () => Promise<Actor | null>,
  wish: AvailabilityWish,
): Promise<ResourceAvailability[]> => {
  const { slug, from, to, resourceKind } = wish;
  checkDates(wish, MAX_DAYS);
  const question = [slug, from, to, resourceKind].join(' ');
  const answers = answersOf(database);
  const known = answers.get(question);
  if (known?.status === 'published' && known.state === (await readState(database))) return known.resources;
  const place = await readTakenOfPlace(database, { slug, from, to });
  if (!place || !(await isVisible(place, readActor))) throw new Refused({ code: 'not-found' });
  const { status, edition, state, taken } = place;
  const isSame = known?.edition === edition && known.taken === taken;
  const resources = isSame ? known.resources : await viewOf(database, place, wish);
  answers.set(
    question,
    { status, edition, state, taken, resources },
    { size: taken.length + sizeOf(resources) },
  );
  return resources;
};

const viewOf = async (database: Database, place: TakenOfPlace, wish: AvailabilityWish) => {
  const { resourceKind } = wish;
  const offer = await offerOfPlace(database, place);
  if (!offer) throw new Refused({ code: 'not-found' });
  const asked = offer.resources.filter(({ kind }) => resourceKind === undefined || kind === resourceKind);
  return availabilityView(offer.calendar, asked, readTaken(place.taken), wish);
};

const readTaken = (taken: string): BusyUnit[] => {
  const rows: [unitId: string, start: number, end: number][] = JSON.parse(taken);
  return rows.map(([unitId, start, end]) => ({ unitId, start, end }));
};

/** In bytes, roughly: an interval is two instants and a number. */
const sizeOf = (resources: readonly ResourceAvailability[]): number =>
  resources.reduce((sum, { open, free }) => sum + 200 + (open.length + free.length) * 80, 0);
