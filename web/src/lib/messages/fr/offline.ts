/** What a page says while there is no network. */
export const offline = {
  title: 'Vous êtes hors connexion',
  lead: 'Cette page n’est pas sur votre téléphone. Elle s’ouvrira quand le réseau reviendra.',
  works: 'Ce qui marche sans réseau',
  seen: 'Relire vos réservations, la liste et chaque page que vous avez déjà ouverte',
  here: 'Dire que vous êtes là : le code et l’heure restent sur le téléphone, et partent au retour du réseau',
  not: 'Réserver, déplacer ou annuler demandent le réseau.',
  again: 'Essayer à nouveau',
  banner: (day: string, time: string) =>
    `Vous êtes hors connexion : cette page est celle du ${day}, à ${time}.`,
};
