import type { Milestone } from '@escale/shared/statistics';

/** The department's own pages: the places it supports, compared. */
export const overview = {
  title: 'Vue d’ensemble',
  nav: 'Département',
  who: 'Département des Hauts-de-Seine',
  contests: 'Contestations',
  guide: 'Guide des initiatives',
  followed: (n: string, from: string, to: string) => `${n} lieux suivis, du ${from} au ${to}`,
  followedOne: (name: string, from: string, to: string) => `${name}, du ${from} au ${to}`,
  headline: (share: string): [string, string, string] => ['Les postes ont été occupés ', share, ' du temps.'],
  headlineNone: 'Aucun poste n’était ouvert.',
  notOver: (to: string) =>
    `La période n’est pas terminée : les chiffres s’arrêtent au ${to}, et sont comparés aux mêmes dates un an plus tôt.`,
  filter: {
    title: 'Choisir',
    period: 'Période',
    commune: 'Commune',
    place: 'Lieu',
    all: 'Toutes',
    allPlaces: 'Tous',
    apply: 'Afficher',
    wholeYear: (year: string) => `Année ${year}`,
  },
  print: 'Pour imprimer : Ctrl + P, en paysage.',
  before: (value: string) => `un an plus tôt : ${value}`,
  noBefore: 'pas de chiffre un an plus tôt',
  opens: 'Ouvrir',
  places: 'Chaque lieu, mois par mois',
  placesWhat:
    'La même échelle pour tous : de 0 à 100 % des heures ouvertes. Bande claire : réservé. Bande foncée : venu.',
  place: 'Lieu',
  since: (month: string) => `compté depuis ${month}`,
  trend: 'Mois par mois',
  trendDay: 'Jour par jour',
  milestones: 'Ce qui l’explique',
  noMilestones: 'Ni ouverture ni fermeture notée sur la période.',
  milestone: {
    joined: (place, from) => `${place} rejoint le service le ${from}`,
    left: (place, from) => `${place} ferme après le ${from} ; ses chiffres restent`,
    closed: (place, from, to, reason) =>
      `${place} : ${reason ?? 'fermé'}, ${from === to ? `le ${from}` : `du ${from} au ${to}`}`,
  } satisfies Record<
    Milestone['kind'],
    (place: string, from: string, to: string, reason: string | null) => string
  > as Record<Milestone['kind'], (place: string, from: string, to: string, reason: string | null) => string>,
  communes: 'Par commune',
  communesWhat: 'Plus la teinte est foncée, plus les postes sont occupés. Sans teinte : aucun lieu suivi.',
  commune: 'Commune',
  map: (list: string) => `Carte des communes. ${list}`,
  mapItem: (name: string, share: string) => `${name} : ${share}`,
  eventsTitle: 'Animations',
  registered: 'Inscriptions',
  came: 'Présences',
  download: { csv: 'CSV', svg: 'SVG', png: 'PNG' },
  downloads: (title: string) => `${title}, télécharger :`,
  byPlace: 'Lieu par lieu',
  openPlace: (place: string) => `Les lignes de ${place}`,
  backAll: 'Tous les lieux',
  peopleWhat:
    'Une personne qui va dans deux lieux compte une fois au total et une fois dans chacun : les lignes ne s’ajoutent pas.',
  peakWhat: 'La pointe se lit lieu par lieu.',
  denominator:
    'Heures-postes ouvertes : les heures d’ouverture datées de chaque lieu, moins ses fermetures, multipliées par ses postes.',
  version: (version: string) => `Définition ${version}`,
};
