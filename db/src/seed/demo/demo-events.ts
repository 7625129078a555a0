import type { EventKind } from '@escale/shared/events';

/** Made up, as everything of the demonstration: `inDays` from today, `at` on the clock of the place. */
export type DemoEvent = {
  place: string;
  title: string;
  description: string;
  kind: EventKind;
  inDays: number;
  at: string;
  minutes: number;
  capacity: number;
  /** Beyond the capacity people wait. */
  registered: number;
  amountCents?: number;
  present?: number;
};

export const demoEvents: readonly DemoEvent[] = [
  {
    place: 'casaco',
    title: 'Repas partagé',
    description: 'Chacun apporte un plat, la table fait le reste. Ouvert aux voisins.',
    kind: 'other',
    inDays: -8,
    at: '12:30',
    minutes: 90,
    capacity: 30,
    registered: 19,
    present: 17,
  },
  {
    place: 'sceaux-smart',
    title: 'Petit-déjeuner des indépendants',
    description: 'Une heure pour se présenter et trouver à qui parler de son métier.',
    kind: 'breakfast',
    inDays: -3,
    at: '08:45',
    minutes: 75,
    capacity: 16,
    registered: 14,
    present: 12,
  },
  {
    place: 'casaco',
    title: 'Premier rendez-vous comptable',
    description:
      'Une comptable répond aux questions de celles et ceux qui se lancent. Venez avec les vôtres.',
    kind: 'training',
    inDays: 6,
    at: '18:00',
    minutes: 90,
    capacity: 12,
    registered: 5,
  },
  {
    place: 'la-treso',
    title: 'Initiation au travail du bois',
    description: 'De la planche au tabouret en une matinée. Le bois et les outils sont fournis.',
    kind: 'workshop',
    inDays: 9,
    at: '10:00',
    minutes: 180,
    capacity: 6,
    registered: 9,
    amountCents: 1_500,
  },
  {
    place: 'electrolab',
    title: 'Visite de l’atelier et de ses machines',
    description: 'Une heure dans les ateliers, avec celles et ceux qui s’en servent.',
    kind: 'open_day',
    inDays: 11,
    at: '19:00',
    minutes: 60,
    capacity: 20,
    registered: 8,
  },
  {
    place: 'sceaux-smart',
    title: 'Parler en public sans notes',
    description: 'Un atelier pour préparer une prise de parole et la tenter devant le groupe.',
    kind: 'workshop',
    inDays: 14,
    at: '14:00',
    minutes: 150,
    capacity: 14,
    registered: 3,
    amountCents: 1_000,
  },
  {
    place: 'casaco',
    title: 'Travailler à plusieurs sans réunion',
    description: 'Récit d’une équipe qui s’en passe depuis deux ans, puis discussion.',
    kind: 'talk',
    inDays: 20,
    at: '18:30',
    minutes: 90,
    capacity: 40,
    registered: 11,
  },
  {
    place: 'la-treso',
    title: 'Fête de quartier',
    description: 'Musique, cuisine et ateliers ouverts, en famille.',
    kind: 'party',
    inDays: 27,
    at: '16:00',
    minutes: 240,
    capacity: 120,
    registered: 31,
  },
];
