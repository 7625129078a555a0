/** Ce que montre l’écran à l’entrée. */
export const screen = {
  title: (place: string) => `Bienvenue à ${place}`,
  code: 'Le code de votre arrivée',
  until: (time: string) => `Jusqu’à ${time}`,
  arrivals: 'Arrivées',
  none: 'Personne n’est attendu dans les deux heures.',
  free: 'Salles libres',
  noFree: 'Aucune salle n’est libre en ce moment.',
  freeUntil: (time: string) => `jusqu’à ${time}`,
  freeAllDay: 'jusqu’au soir',
};
