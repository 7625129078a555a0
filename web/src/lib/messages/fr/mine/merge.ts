/** A place asks whether two of its records are the same person. */
export const merge = {
  title: 'Est-ce bien vous\u00a0?',
  lead: (place: string) => `${place} a deux fiches qui semblent être les vôtres.`,
  from: 'Cette fiche',
  into: 'rejoindrait celle-ci',
  what: (place: string) =>
    `Les réservations, carnets et notes de la première passeraient à la seconde, pour ${place} seulement. Cela ne se défait pas.`,
  sure: 'Oui, c’est moi\u00a0: réunir les deux fiches',
  otherwise: 'Si ce n’est pas vous, fermez cette page\u00a0: rien ne change.',
  failed: 'Rien n’a changé. Essayez à nouveau dans un instant.',
  spent: 'Ce lien n’ouvre plus rien',
  spentWhat: 'Il a déjà servi, ou il a plus de 14\u00a0jours. Le lieu peut vous en envoyer un autre.',
  home: 'Aller à l’accueil',
  done: 'Merci, les deux fiches n’en font plus qu’une',
  doneWhat: 'Vos réservations dans ce lieu sont réunies.',
  bookings: 'Voir mes réservations',
};
