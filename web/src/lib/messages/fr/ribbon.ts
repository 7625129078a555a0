export const ribbon = {
  full: 'complet',
  closed: 'fermé',
  keyFree: 'plus c’est haut, plus il y a de place',
  keyPick: 'votre créneau',
  keyExample: 'disponibilités et prix : exemples',
  closedAllDay: 'Fermé ce jour-là',
  fullAllDay: 'Complet toute la journée',
  between: (from: string, to: string) => `de ${from} à ${to}`,
  fullBetween: (spans: string) => `Complet ${spans}`,
  freeRange: (least: string, most: string, isOne: boolean) =>
    least === most ? `${least} ${isOne ? 'libre' : 'libres'}` : `de ${least} à ${most} libres`,
};
