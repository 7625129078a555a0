/** The home page: the sentence that searches, and what it finds. */
export const home = {
  title: 'Trouver un bureau, une salle ou un atelier dans les Hauts-de-Seine',
  pageTitle: 'Trouver un lieu',
  description:
    'Trouvez un bureau, une salle ou un atelier dans un tiers-lieu des Hauts-de-Seine, voyez ce qui est libre et réservez sans frais.',
  search: 'Chercher',
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
};
