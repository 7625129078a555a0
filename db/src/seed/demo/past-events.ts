import { addDays, type LocalDate, type Weekday, weekdayOf } from '@escale/shared/kernel';
import type { DemoEvent } from './demo-events.ts';
import { randomFrom } from './random.ts';

/** An event that comes back: on the second such weekday of every so many months, fuller from one to the next. */
type Rhythm = Omit<DemoEvent, 'inDays' | 'registered' | 'present'> & {
  weekday: Weekday;
  months: number;
  /** Registered at first and at last. */
  registered: [first: number, last: number];
};

const rhythms: readonly Rhythm[] = [
  {
    place: 'casaco',
    title: 'Repas partagé',
    description: 'Chacun apporte un plat, la table fait le reste. Ouvert aux voisins.',
    kind: 'other',
    weekday: 4,
    months: 1,
    at: '12:30',
    minutes: 90,
    capacity: 30,
    registered: [9, 24],
  },
  {
    place: 'casaco',
    title: 'Premier rendez-vous comptable',
    description:
      'Une comptable répond aux questions de celles et ceux qui se lancent. Venez avec les vôtres.',
    kind: 'training',
    weekday: 2,
    months: 3,
    at: '18:00',
    minutes: 90,
    capacity: 12,
    registered: [6, 12],
  },
  {
    place: 'sceaux-smart',
    title: 'Petit-déjeuner des indépendants',
    description: 'Une heure pour se présenter et trouver à qui parler de son métier.',
    kind: 'breakfast',
    weekday: 5,
    months: 1,
    at: '08:45',
    minutes: 75,
    capacity: 16,
    registered: [5, 15],
  },
  {
    place: 'la-treso',
    title: 'Initiation au travail du bois',
    description: 'De la planche au tabouret en une matinée. Le bois et les outils sont fournis.',
    kind: 'workshop',
    weekday: 6,
    months: 1,
    at: '10:00',
    minutes: 180,
    capacity: 6,
    registered: [5, 6],
    amountCents: 1_500,
  },
  {
    place: 'electrolab',
    title: 'Visite de l’atelier et de ses machines',
    description: 'Une heure dans les ateliers, avec celles et ceux qui s’en servent.',
    kind: 'open_day',
    weekday: 4,
    months: 2,
    at: '19:00',
    minutes: 60,
    capacity: 20,
    registered: [12, 18],
  },
];

const MONTHS = 24;
/** The weeks before today have their own events. */
const RECENT_DAYS = 20;

/** Two years of them, but in August; `joinedOn` keeps a place from telling of days before it was there. */
export const pastEvents = (today: LocalDate, joinedOn: ReadonlyMap<string, LocalDate>): DemoEvent[] => {
  const random = randomFrom('past events');
  return rhythms.flatMap(({ weekday, months, registered: [first, last], ...event }) =>
    monthsBefore(today).flatMap((month, nth) => {
      const on = secondOf(weekday, month);
      const daysAgo = (Date.parse(today) - Date.parse(on)) / 86_400_000;
      const isHeld = nth % months === 0 && !month.endsWith('-08') && daysAgo > RECENT_DAYS;
      if (!isHeld || on < (joinedOn.get(event.place) ?? '9999')) return [];
      const wanted = Math.round(first + ((last - first) * nth) / MONTHS + random.below(4) - 1);
      const registered = Math.max(2, Math.min(event.capacity, wanted));
      return [
        {
          ...event,
          inDays: -daysAgo,
          registered,
          present: Math.round(registered * (0.75 + 0.2 * random.next())),
        },
      ];
    }),
  );
};

/** '2026-10', the earliest first. */
const monthsBefore = (today: LocalDate): string[] => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, nth) => {
    const index = year * 12 + month - 1 - MONTHS + 1 + nth;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
};

const secondOf = (weekday: Weekday, month: string): LocalDate => {
  const eighth = `${month}-08`;
  return addDays(eighth, (weekday - weekdayOf(eighth) + 7) % 7);
};
