/** The home page: the sentence that searches, and what it finds. */
export const home = {
  title: 'Trouver un bureau, une salle ou un atelier dans les Hauts-de-Seine',
  pageTitle: 'Trouver un lieu',
  description:
    'Trouvez un bureau, une salle ou un atelier dans un tiers-lieu des Hauts-de-Seine, voyez ce qui est libre et réservez sans frais.',
  what: 'Escale réunit les tiers-lieux des Hauts-de-Seine : des bureaux partagés, des salles et des ateliers près de chez vous, à l’heure, à la journée ou au mois. Cherchez sans compte, réservez en moins d’une minute.',
  iSearch: 'Je cherche',
  forPeople: 'pour',
  people: (n: string, isOne: boolean) => (isOne ? `${n} personne` : `${n} personnes`),
  from: 'de',
  to: 'à',
  near: 'près de',
  labels: {
    kind: 'Quoi',
    people: 'Pour combien de personnes',
    date: 'Quel jour',
    from: 'À partir de',
    to: 'Jusqu’à',
    where: 'Commune, nom d’un lieu ou rue',
    otherDate: 'Un autre jour',
    sort: 'Trier',
    amenities: 'Ce qui compte pour vous',
  },
  anywhere: 'toute commune',
  search: 'Chercher',
  amenities: ['coffee', 'kitchen', 'garden', 'meeting_rooms', 'fablab'],
  sorts: { distance: 'du plus proche', price: 'du moins cher', name: 'par nom' },
  numbers: ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'],
  found: (n: number, word: string) =>
    n === 0
      ? 'Aucun lieu n’a de place'
      : n === 1
        ? `${word} lieu a de la place`
        : `${word} lieux ont de la place`,
  forWholeStay: (n: string, free: string, units: string) => [
    `${n} ${free}`,
    ` pour tout votre créneau, sur ${units}`,
  ],
  stay: (duration: string) => `pour ${duration}, tout compris`,
  farAway: (distance: string) => `à ${distance}`,
  metro: 'métro',
  station: (line: string, distance: string) => `${line} à ${distance}`,
  unknownAmenities: 'Équipements à confirmer avec le lieu',
  fullPart: (spans: string) => `Complet ${spans}`,
  fullAtTimes: 'Complet par moments',
  fullAll: 'Complet toute la journée',
  closedThatDay: 'Fermé ce jour-là',
  freeInstead: (spans: string) => `Libre ${spans}.`,
  seeOtherTimes: 'Voir les autres créneaux',
  notThen: 'pas à ces heures',
  full: 'complet',
  others: (n: string, isOne: boolean) => (isOne ? 'Un autre lieu recensé' : `${n} autres lieux recensés`),
  othersWhy:
    'Ces lieux existent ou ont existé : nous disons quand une source les a vus. Sauf mention contraire, ils ne se réservent pas encore ici.',
  otherSpaces: 'd’autres espaces se réservent ici',
  allOthers: (n: string) => `Voir les ${n} autres`,
  refusals: {
    'beyond-horizon':
      'Aucun lieu ne prend encore de réservation pour ce jour : c’est trop loin. Choisissez une date plus proche.',
    'starts-in-the-past': 'Ce créneau est déjà passé. Choisissez une heure ou un jour à venir.',
    other: 'Ce créneau ne peut pas être cherché tel quel. Changez le jour ou les heures.',
    'api-unreachable':
      'Les lieux ne peuvent pas être affichés pour l’instant. Rechargez la page dans une minute.',
  },
};
