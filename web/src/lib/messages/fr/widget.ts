/** Les réservations d’un lieu, montrées sur un autre site. */
export const widget = {
  title: (place: string) => `Réserver à ${place}`,
  with: 'Réservations par Escale',
  placePage: 'Voir le lieu sur Escale',
  withAccount: 'Vous avez un compte Escale ?',
  withAccountWhat: 'Réservez sur Escale, dans un nouvel onglet : la réservation est faite tout de suite.',
  there: 'Réserver sur Escale',
  otherwise: 'Voir sur Escale ce qui est possible autrement',
  back: 'Changer de jour ou d’heure',
  again: 'Réserver autre chose',
  notBookable: 'Rien ne se réserve ici pour le moment',
  newTab: 'nouvel onglet',
};
