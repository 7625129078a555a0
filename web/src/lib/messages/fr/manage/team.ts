/** Qui travaille au lieu, et ce que chacun y fait. */
export const team = {
  title: 'L’équipe',
  lead: 'Qui travaille ici, et ce que chacun peut y faire.',
  roles: { owner: 'Propriétaire', manager: 'Gestionnaire', host: 'Accueil', accountant: 'Comptabilité' },
  may: {
    owner: 'Tout, et choisir qui travaille ici.',
    manager: 'Espaces, tarifs, horaires, fermetures, réservations, réponses aux demandes.',
    host: 'La journée : noter les arrivées, prendre une réservation au téléphone.',
    accountant: 'Les montants et les factures, sans voir qui vient.',
  },
  you: 'vous',
  change: 'Changer de rôle',
  changeNamed: (who: string) => `Changer de rôle : ${who}`,
  roleOf: (who: string) => `Rôle de ${who}`,
  save: 'Enregistrer',
  take: 'Retirer de l’équipe',
  takeNamed: (who: string) => `Retirer de l’équipe : ${who}`,
  takeWhat:
    'Cette personne ne verra plus rien du lieu dès sa prochaine page. Ses propres réservations restent.',
  takeSure: 'Retirer',
  give: 'Ajouter quelqu’un',
  email: 'Adresse électronique du compte',
  emailHint:
    'La personne a déjà un compte Escale à cette adresse. Sinon, demandez-lui d’en créer un d’abord.',
  role: 'Rôle',
  giveSure: 'Ajouter à l’équipe',
  onlyOwners: 'Seuls les propriétaires choisissent qui travaille ici.',
  done: {
    donne: 'Le rôle est donné. Il vaut dès maintenant.',
    retire: 'Cette personne ne travaille plus ici.',
  },
  sentences: {
    'person-without-account':
      'Aucun compte n’a cette adresse. La personne en crée un d’abord, puis vous l’ajoutez ici.',
    'last-owner': 'Le lieu garde un propriétaire : nommez-en un autre avant.',
    'not-allowed': 'Seuls les propriétaires choisissent qui travaille ici.',
    'not-found': 'Cette personne ne travaille déjà plus ici.',
    'malformed-request': 'Écrivez une adresse électronique, par exemple prenom@exemple.fr.',
    other: 'Le service n’a pas répondu. Rien n’a changé. Appuyez à nouveau dans un instant.',
  },
};
