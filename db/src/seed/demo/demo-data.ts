import { dayMs } from '@escale/shared/kernel';
import { type DemoAccount, demoAccounts } from './accounts.ts';
import { demoId } from './demo-id.ts';
import { fillHistory } from './fill-history.ts';
import { fillPlace } from './fill-place.ts';
import { bookForFreelancers } from './freelancers.ts';
import { type DemoBooking, openFrontDesk } from './front-desk.ts';
import { fillHalfDays } from './full-half-days.ts';
import { type DemoPerson, demoPassersBy, demoPeople } from './people.ts';
import { demoPlaces } from './places/index.ts';
import { type Moment, type PlannedPlace, planPlace } from './plan-place.ts';
import { randomFrom } from './random.ts';
import { tellToday } from './tell-today.ts';

export type DemoData = {
  accounts: (DemoAccount & { id: string })[];
  people: (DemoPerson & { id: string })[];
  /** Those who came once, or for some time. */
  passersBy: (DemoPerson & { id: string })[];
  places: { plan: PlannedPlace; bookings: DemoBooking[] }[];
};

/**
 * The whole demonstration around a moment: the same for the same day, whatever machine makes it. A place that
 * the database doesn't know is left out. Each place draws from a sequence of its own.
 */
export const demoData = (moment: Moment, placeIds: ReadonlyMap<string, string>): DemoData => {
  const random = randomFrom('people');
  const joinedAt = moment.now - 140 * dayMs;
  const accounts = demoAccounts.map((account) => ({ ...account, id: demoId(random, joinedAt) }));
  const people = demoPeople.map((person) => ({ ...person, id: demoId(random, joinedAt) }));
  const earlier = randomFrom('passers-by');
  const passersBy = demoPassersBy.map((person) => ({ ...person, id: demoId(earlier, joinedAt) }));
  const [freelance, freelance2] = accounts;
  if (!freelance || !freelance2) throw new Error('the demonstration has two freelancers');
  const freelancers = { freelance: freelance.id, freelance2: freelance2.id };
  const places = demoPlaces.flatMap((place, nth) => {
    const placeId = placeIds.get(place.slug);
    if (placeId === undefined) return [];
    const sequence = randomFrom(place.slug);
    const plan = planPlace(place, placeId, moment, sequence);
    const desk = openFrontDesk(plan, moment, sequence);
    const own = passersBy.slice(nth * OWN, (nth + 1) * OWN);
    const memberIds = [...regularsOf(people, sequence), ...own.map(({ id }) => id)];
    bookForFreelancers(plan, desk, moment, freelancers);
    fillPlace(plan, desk, moment, sequence, memberIds);
    fillHalfDays(plan, desk, moment, sequence, memberIds);
    tellToday(plan, desk, moment, sequence, memberIds);
    const past = fillHistory(
      plan,
      moment,
      [...people, ...own].map(({ id }) => id),
    );
    return [{ plan, bookings: [...past, ...desk.bookings] }];
  });
  return { accounts, people, passersBy, places };
};

/** Passers-by of each place. */
const OWN = 30;

/** Two dozen people who come back, and a few who pass by. */
const regularsOf = (people: DemoData['people'], random: ReturnType<typeof randomFrom>): string[] => {
  const regulars = Array.from({ length: 24 }, () => random.pick(people).id);
  return [...regulars, ...regulars, ...regulars, ...people.map(({ id }) => id)];
};
