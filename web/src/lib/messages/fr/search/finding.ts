/** What a search found, in a sentence, or why it can't be made. */
export const finding = {
  what: 'Escale réunit les tiers-lieux des Hauts-de-Seine : des bureaux partagés, des salles et des ateliers près de chez vous, à l’heure, à la journée ou au mois. Cherchez sans compte, réservez en moins d’une minute.',
  numbers: ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'],
  found: (n: number, word: string) =>
    n === 0
      ? 'Aucun lieu n’a de place'
      : n === 1
        ? `${word} lieu a de la place`
        : `${word} lieux ont de la place`,
  refusals: {
    'beyond-horizon':
      'Aucun lieu ne prend encore de réservation pour ce jour : c’est trop loin. Choisissez une date plus proche.',
    'starts-in-the-past': 'Ce créneau est déjà passé. Choisissez une heure ou un jour à venir.',
    other: 'Ce créneau ne peut pas être cherché tel quel. Changez le jour ou les heures.',
    'api-unreachable':
      'Les lieux ne peuvent pas être affichés pour l’instant. Rechargez la page dans une minute.',
  },
};
