import type { StayFields } from '@escale/shared/bookings';
import { addDays, type LocalDate } from '@escale/shared/kernel';
import { openDay } from '@escale/shared/places';
import type { FrontDesk } from './front-desk.ts';
import type { Moment, PlannedPlace } from './plan-place.ts';

type Plan = {
  account: 'freelance' | 'freelance2';
  slug: string;
  resource: string;
  /** The n-th open date from today on; negative: before today. */
  openDates: number;
  wish: (date: LocalDate) => StayFields;
  audiences?: string[];
  isCancelled?: boolean;
};

const day = (date: LocalDate): StayFields => ({ formula: 'day', date, count: 1 });
const half =
  (half: 'morning' | 'afternoon') =>
  (date: LocalDate): StayFields => ({
    formula: 'half_day',
    date,
    half,
  });
const between =
  (start: string, end: string) =>
  (date: LocalDate): StayFields => ({
    start: `${date}T${start}`,
    end: `${date}T${end}`,
  });

const desk = 'Bureau en espace ouvert';
const solidarity = { audiences: ['solidarity'] };

/** What the two freelancers find under "my bookings": stays behind them and ahead, and a cancelled one. */
const plans: readonly Plan[] = [
  { account: 'freelance', slug: 'casaco', resource: desk, openDates: -12, wish: day },
  { account: 'freelance', slug: 'casaco', resource: desk, openDates: -4, wish: half('morning') },
  { account: 'freelance', slug: 'casaco', resource: desk, openDates: 2, wish: day },
  {
    account: 'freelance',
    slug: 'sceaux-smart',
    resource: 'Petite salle',
    openDates: 3,
    wish: between('14:00', '16:00'),
  },
  {
    account: 'freelance',
    slug: 'casaco',
    resource: 'Salle du jardin',
    openDates: 8,
    wish: half('morning'),
    isCancelled: true,
  },
  {
    account: 'freelance2',
    slug: 'electrolab',
    resource: 'Établi d’électronique',
    openDates: -6,
    wish: half('afternoon'),
  },
  { account: 'freelance2', slug: 'casaco', resource: desk, openDates: -2, wish: day, ...solidarity },
  { account: 'freelance2', slug: 'casaco', resource: desk, openDates: 4, wish: day, ...solidarity },
  {
    account: 'freelance2',
    slug: 'geobureau-montrouge',
    resource: 'Bureau sous la verrière',
    openDates: 5,
    wish: half('afternoon'),
    isCancelled: true,
  },
];

export const bookForFreelancers = (
  place: PlannedPlace,
  frontDesk: FrontDesk,
  { today }: Moment,
  memberIds: Readonly<Record<'freelance' | 'freelance2', string>>,
): void => {
  for (const plan of plans.filter(({ slug }) => slug === place.slug)) {
    const resource = place.resources.find(({ name }) => name === plan.resource);
    if (!resource) continue;
    const { audiences = [], isCancelled = false } = plan;
    const wish = plan.wish(openDate(place, today, plan.openDates));
    frontDesk.book({
      resource,
      memberId: memberIds[plan.account],
      wish,
      audiences,
      isCancelled,
      comes: true,
    });
  }
};

const openDate = ({ calendar }: PlannedPlace, today: LocalDate, count: number): LocalDate => {
  const step = count < 0 ? -1 : 1;
  let date = today;
  for (let left = Math.abs(count); left > 0; ) {
    date = addDays(date, step);
    if (openDay(calendar, date).open.length > 0) left--;
  }
  return date;
};
