import type { EntryKind, EntryStatus } from '@escale/shared/community';

/** Made up: what Casaco's people ask and offer each other. `by` is an account, else one of the regulars. */
export type DemoEntry = {
  by?: string;
  kind: EntryKind;
  title: string;
  text: string;
  status: Exclude<EntryStatus, 'hidden'>;
  daysAgo: number;
};

export const demoEntries: readonly DemoEntry[] = [
  {
    by: 'manager.casaco@escale.example',
    kind: 'notice',
    title: 'Le four est réparé',
    text: 'Il chauffe plus fort qu’avant : comptez dix minutes de moins.',
    status: 'visible',
    daysAgo: 2,
  },
  {
    kind: 'offer',
    title: 'Un écran de 24 pouces à donner',
    text: 'Il marche, il est un peu jauni. À venir chercher près de l’entrée.',
    status: 'visible',
    daysAgo: 4,
  },
  {
    kind: 'need',
    title: 'Cherche relecture d’un dossier en allemand',
    text: 'Douze pages, pour la fin de la semaine prochaine. Contre un déjeuner.',
    status: 'visible',
    daysAgo: 5,
  },
  {
    kind: 'need',
    title: 'Un vélo-cargo pour un samedi',
    text: 'Un déménagement de plantes, à quatre rues d’ici.',
    status: 'waiting',
    daysAgo: 1,
  },
];
