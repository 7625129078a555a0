import { finding } from './finding.ts';
import { sentence } from './sentence.ts';

/** What a search can ask for beyond the sentence, and what helps when it finds nothing. */
export const search = {
  finding,
  sentence,
  during: {
    hours: 'un seul jour',
    'day-2': 'pendant 2 jours',
    'day-3': 'pendant 3 jours',
    'day-5': 'pendant 5 jours',
    'week-1': 'pendant une semaine',
    'week-2': 'pendant 2 semaines',
    'month-1': 'pendant un mois',
    'month-3': 'pendant 3 mois',
    'month-6': 'pendant 6 mois',
  },
  lasting: {
    hours: 'le créneau',
    'day-2': '2 jours',
    'day-3': '3 jours',
    'day-5': '5 jours',
    'week-1': 'une semaine',
    'week-2': '2 semaines',
    'month-1': 'un mois',
    'month-3': '3 mois',
    'month-6': '6 mois',
  },
  labels: {
    duration: 'Combien de temps',
    access: 'Pour pouvoir venir',
    placeKind: 'Genre de lieu',
    maxPrice: 'Prix maximal, en euros',
    late: 'Ouvert tard (20 h au moins)',
    radius: 'À quelle distance',
  },
  aroundMe: {
    button: 'Autour de moi',
    here: 'ma position',
    asking: 'Recherche de votre position…',
    refused:
      'Votre position n’est pas disponible. Écrivez une commune ou une rue : la recherche marche aussi bien.',
    privacy: 'Arrondie à 100 m, gardée dans l’adresse de cette page et nulle part ailleurs.',
  },
  filters: {
    summary: 'Plus de critères',
    set: (n: number) => (n === 1 ? '1 choisi' : `${n} choisis`),
    anyKind: 'tous',
    anyRadius: 'sans limite',
    radius: (distance: string) => `à moins de ${distance}`,
    access: { wheelchair: 'Accès en fauteuil', quiet: 'Au calme' },
    accessNote: 'Là où aucune source ne le dit, le lieu reste dans la liste et vous le signale.',
    radiusNote: 'Autour de la commune ou de votre position.',
  },
  toAsk: {
    wheelchair: 'Accès en fauteuil : à demander, aucune source ne le dit',
    quiet: 'Calme : à demander, aucune source ne le dit',
  },
  notAllAlong: 'Pas libre pendant toute la durée',
  leftOut: {
    tooDear: (n: string, isOne: boolean, price: string) =>
      isOne
        ? `${n} lieu a de la place à plus de ${price}.`
        : `${n} lieux ont de la place à plus de ${price}.`,
    notLate: (n: string, isOne: boolean) =>
      isOne
        ? `${n} lieu ferme avant 20 h, ou n’ouvre pas ce jour-là.`
        : `${n} lieux ferment avant 20 h, ou n’ouvrent pas ce jour-là.`,
  },
  empty: {
    title: 'Rien de libre pour cette recherche',
    nobody: 'Aucun lieu de cette sélection ne propose cet espace à la réservation.',
    offering: (n: string, isOne: boolean) =>
      isOne
        ? `${n} lieu propose cet espace, mais pas à ce moment-là ou pas pour autant de monde.`
        : `${n} lieux proposent cet espace, mais pas à ce moment-là ou pas pour autant de monde.`,
    why: 'Votre recherche est gardée. Voici ce qui aiderait :',
    nothing: 'Aucun de ces changements ne suffit à lui seul. Essayez d’en combiner plusieurs.',
    places: (n: string, isOne: boolean) => (isOne ? `${n} lieu` : `${n} lieux`),
    nextDay: (day: string) => `Chercher ${day}`,
    halfDay: 'Chercher de 9 h à 13 h seulement',
    oneDay: 'Chercher un seul jour',
    farther: 'Chercher plus loin',
    everywhere: 'Chercher dans tous les Hauts-de-Seine',
    noAmenities: 'Chercher sans critère d’équipement',
    anyKind: 'Chercher dans tous les genres de lieux',
    anyPrice: 'Chercher à tous les prix',
    anyHour: 'Chercher aussi ce qui ferme plus tôt',
    fewer: 'Chercher pour une personne',
    desk: 'Chercher un bureau',
  },
  othersFirst: (n: string) => `Les ${n} autres lieux recensés les plus proches`,
};
