import type { UnmetMoment, UnmetReason, UnmetSize } from '@escale/shared/demand';
import type { ResourceKind } from '@escale/shared/resources';

const at = (commune: string | null) =>
  commune === null
    ? 'Sans commune précise'
    : commune.startsWith('Le ')
      ? `Au ${commune.slice(3)}`
      : `À ${commune}`;

const kinds = {
  desk: 'de bureau',
  office: 'de bureau fermé',
  meeting_room: 'de salle de réunion',
  event_room: 'de salle d’événement',
  workshop: 'd’atelier',
  machine: 'de machine',
  whole_place: 'de lieu entier',
} satisfies Record<ResourceKind, string>;

const moments = {
  early: 'en semaine avant 9 h',
  day: 'en semaine entre 9 h et 18 h',
  evening: 'en semaine après 18 h',
  weekend: 'le samedi ou le dimanche',
  anytime: 'à la journée ou plus',
} satisfies Record<UnmetMoment, string>;

const because = {
  none: 'aucun lieu proche n’en propose.',
  closed: 'aucun lieu proche n’y est ouvert alors.',
  full: 'tout était pris.',
  rules: 'le délai ou la durée que les lieux demandent ne convenait pas.',
  limits: 'il y en avait, mais pas au prix ou avec les filtres choisis.',
} satisfies Record<UnmetReason, string>;

/** What was looked for and not found: where to open, when to extend. */
export const demand = {
  title: 'Demande',
  headline: (n: string): [string, string, string] => ['', n, ' recherches n’ont rien trouvé.'],
  headlineFew: 'Moins de cinq visites ont cherché sans rien trouver.',
  headlineNone: 'Aucune recherche n’est restée sans réponse.',
  besides: (refusals: string, waits: string) =>
    `S’y ajoutent ${refusals} refus faute de place et ${waits} ${['0', '1'].includes(waits) ? 'attente qui n’a' : 'attentes qui n’ont'} rien donné.`,
  period: 'Période',
  commune: 'Commune',
  everywhere: 'Toutes',
  apply: 'Afficher',
  filter: 'Choisir',
  findings: 'Ce que cela dit',
  findingsWhat: 'Nombres arrondis à cinq près, vers le bas.',
  noFindings: 'Aucune demande ne revient assez souvent pour en conclure quelque chose.',
  finding: (commune: string | null, kind: ResourceKind, moment: UnmetMoment, n: string) =>
    `${at(commune)}, au moins ${n} recherches ${kinds[kind]} ${moments[moment]} n’ont rien trouvé :`,
  because,
  advice: {
    none: 'Ouvrir',
    closed: 'Élargir les heures',
    full: 'Agrandir',
    rules: 'Assouplir',
    limits: 'Revoir les prix',
  } satisfies Record<UnmetReason, string>,
  where: 'Où ouvrir',
  whereWhat: 'Plus la teinte est foncée, plus les recherches sans réponse sont nombreuses.',
  map: (list: string) => `Carte des communes, recherches sans réponse. ${list}`,
  mapItem: (name: string, n: string) => `${name} : ${n}`,
  nowhere: 'Sans commune précise',
  when: 'Quand ouvrir plus',
  whenWhat: 'Recherches sans réponse, par heure de début et jour de la semaine',
  whenNone: 'Aucune heure n’a été demandée en vain.',
  what: 'Pour quoi',
  size: 'Pour combien de personnes',
  sizes: { one: 'Une personne', few: 'Deux à cinq', many: 'Six et plus' } satisfies Record<UnmetSize, string>,
  why: 'Pourquoi rien n’a été trouvé',
  reasons: {
    none: 'Rien de tel à moins de 3 km',
    closed: 'Fermé à cette heure',
    full: 'Complet',
    rules: 'Délai ou durée',
    limits: 'Prix ou filtre',
  } satisfies Record<UnmetReason, string>,
  trend: 'Mois par mois',
  month: 'Mois',
  need: 'Besoin',
  reason: 'Raison',
  people: 'Personnes',
  sources: { searches: 'Recherches', refusals: 'Refus', waits: 'Attentes' },
  how: 'Comment c’est compté',
  howWhat: [
    'Une recherche compte quand rien de libre ne correspond à moins de 3 km, ou dans le rayon choisi. La même visite qui redemande la même chose le même jour compte une fois, et une adresse compte pour quatre visites au plus par jour.',
    'Aucune personne n’est gardée : ce qui distingue les visites d’un jour est effacé le lendemain. Qui revient un autre jour compte donc de nouveau.',
    'Un nombre que moins de cinq visites ont fait est écrit « < 5 ». Pour qu’on ne puisse pas le retrouver par soustraction, un nombre voisin est parfois masqué (« masqué »), et les dates sont des mois entiers.',
  ],
  downloads: (title: string) => `${title}, télécharger :`,
  under: (from: string, to: string) => `Du ${from} au ${to}`,
};
