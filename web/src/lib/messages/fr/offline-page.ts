/** The page that stands in for one that is not on the phone; its words come with it alone. */
export const offlinePage = {
  title: 'Vous êtes hors connexion',
  lead: 'Cette page n’est pas sur votre téléphone. Elle s’ouvrira quand le réseau reviendra.',
  works: 'Ce qui marche sans réseau',
  seen: 'Relire vos réservations, la liste et chaque page que vous avez déjà ouverte',
  here: 'Dire que vous êtes là : le code et l’heure restent sur le téléphone, et partent au retour du réseau',
  not: 'Réserver, déplacer ou annuler demandent le réseau.',
  again: 'Essayer à nouveau',
};
