/** Les bons d'une personne : un code à entrer, ce qui reste, où et jusqu'à quand. */
export const vouchers = {
  title: 'Mes bons',
  lead: 'Un bon du Département paie un séjour entier dans les lieux convenus. Le lieu voit qu’il est valable, jamais pourquoi vous l’avez reçu.',
  enter: 'Entrer un code',
  code: 'Le code de votre bon',
  codeHint: 'Douze caractères, comme 7K3M-9QXT-2B4D. Majuscules, espaces et tirets ne comptent pas.',
  add: 'Ajouter ce bon',
  adding: 'Ajout en cours',
  added: 'Ce bon est à vous. Choisissez-le au moment de réserver.',
  missing: 'Écrivez le code de votre bon.',
  notValid:
    'Ce code ne donne pas de bon : mal recopié, déjà utilisé, ou terminé. Relisez-le ; s’il est juste, demandez-en un autre à la personne qui vous l’a remis.',
  tooMany: 'Beaucoup de codes ont été essayés d’ici. Attendez un quart d’heure, puis essayez à nouveau.',
  failed: 'Le service n’a pas pu répondre. Rien n’est perdu : essayez à nouveau dans un instant.',
  list: 'Vos bons',
  none: 'Aucun bon pour l’instant',
  noneWhat: 'Un bon vous est remis par un travailleur social, une mission locale ou un autre prescripteur.',
  left: (left: string, granted: string) => `Reste ${left} sur ${granted}`,
  days: (n: string, isOne: boolean) => `${n}\u00a0${isOne ? 'jour' : 'jours'}`,
  validity: (from: string, until: string) => `du ${from} au ${until}`,
  places: 'Valable à',
  nowhere: 'Aucun lieu ne l’accepte en ce moment.',
  statuses: { upcoming: 'À venir', current: 'Utilisable', over: 'Terminé' },
  endedOn: (date: string) =>
    `Le Département a terminé ce programme le ${date}. Vos séjours déjà réservés tiennent.`,
  staysPut:
    'Un bon paie ce séjour : il ne se déplace pas. Annulé à temps, le bon vous est rendu pour réserver une autre heure.',
  how: 'Il paie le séjour entier ou rien. Annulé à temps, il vous est rendu ; si vous ne venez pas, il est perdu.',
};
