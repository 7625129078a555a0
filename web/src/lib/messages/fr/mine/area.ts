/** The way round My Escale. */
export const area = {
  nav: 'Mon Escale',
  bookings: 'Réservations',
  passes: 'Carnets et mois',
  waiting: 'Listes d’attente',
  seen: 'Ce que voit le Département',
  lists: 'Mes listes',
  profile: 'Mon profil',
  account: 'Mon compte',
};
