/** Quelqu’un appelle, ou se tient à l’accueil : une réservation en trois champs. */
export const call = {
  title: 'Quelqu’un appelle',
  what: 'Quoi, quand',
  whatHint: 'Par exemple : salle jardin demain 14 h 2 h, ou 2 bureaux lundi matin.',
  name: 'Nom',
  nameMissing: 'Écrivez un nom, pour que l’accueil reconnaisse la personne.',
  contact: 'Téléphone ou adresse électronique',
  contactHint:
    'Une adresse reçoit la confirmation. Un numéro reste avec la réservation, un mois après elle au plus.',
  contactWrong:
    'Écrivez un numéro de téléphone ou une adresse électronique, pour pouvoir prévenir la personne.',
  price: 'Voir le prix',
  note: 'Noter la réservation',
  free: ' : libre,',
  taken: ' : complet.',
  colon: ' : ',
  alsoFits: (names: string) => `Ce que vous avez écrit peut aussi vouloir dire ${names}.`,
  instead: 'À la place, on peut proposer :',
  missing: (what: readonly ('space' | 'day')[]): string =>
    what.includes('space') && what.includes('day')
      ? 'Dites quel espace et quel jour.'
      : what.includes('space')
        ? 'Dites quel espace.'
        : 'Dites quel jour, ou quelle heure aujourd’hui.',
  lookAgain: 'La réservation a changé depuis le prix affiché. Regardez le prix, puis appuyez à nouveau.',
  lists: 'Choisir dans des listes',
  listsWhat: 'Un espace choisi ici compte plus que les mots écrits au-dessus.',
  space: 'Espace',
  inWords: 'comme écrit au-dessus',
  date: 'Jour',
  howMany: 'Combien',
  moment: 'Moment',
  moments: {
    journee: 'la journée',
    matin: 'la matinée',
    'apres-midi': 'l’après-midi',
    heures: 'à l’heure, de… à…',
  },
  from: 'De',
  to: 'À',
  noted: 'La réservation est notée.',
  see: (day: string) => `Voir le ${day}`,
};
