/** Les bons : programmes, lieux convenus, codes, budget. */
export const vouchers = {
  title: 'Bons',
  lead: 'Des heures ou des jours donnés à un public, dans un budget. Le Département voit des comptes, jamais qui a reçu ou utilisé un bon.',
  newProgramme: 'Créer un programme',
  file: 'Relevés (CSV)',
  none: 'Aucun programme',
  noneWhat: 'Créez un programme, convenez de lieux, puis éditez des codes à remettre.',
  programme: 'Programme',
  public: 'Public',
  budget: 'Budget',
  drawn: 'Engagé',
  left: 'Reste',
  of: (drawn: string, budget: string) => `${drawn} engagés sur ${budget}`,
  ended: (date: string) => `Terminé le ${date}`,
  validity: (from: string, until: string) => `du ${from} au ${until}`,
  rate: {
    hour: (net: string) => `${net} hors taxes l’heure`,
    day: (net: string) => `${net} hors taxes le jour`,
  },
  units: { hour: 'En heures', day: 'En jours' },
  figures: {
    title: 'Où en est le budget',
    granted: (amount: string) => `Accordé si tout est utilisé : ${amount}.`,
    toCome: 'Réservé',
    attested: 'Pointé, à relever',
    stated: 'Dans un relevé',
    paid: 'Payé',
    left: 'Reste à engager',
    codes: (made: number, claimed: number, withdrawn: number) =>
      `${made} ${made === 1 ? 'code édité' : 'codes édités'}, ${claimed} ${claimed === 1 ? 'activé' : 'activés'}${withdrawn === 0 ? '' : `, ${withdrawn} ${withdrawn === 1 ? 'retiré' : 'retirés'}`}.`,
    overGranted:
      'Les codes accordent plus que le budget : les premiers séjours réservés en profitent, les suivants sont refusés.',
  },
  places: {
    title: 'Lieux convenus',
    none: 'Aucun lieu. Sans lieu convenu, les bons ne paient nulle part.',
    add: 'Ajouter un lieu',
    choose: 'Choisir un lieu',
    addNow: 'Convenir avec ce lieu',
    staysToCome: 'Séjours à venir',
    leave: 'Retirer',
    leaveNamed: (place: string) => `Retirer ${place}`,
    left: (date: string) => `retiré le ${date}`,
    confirmTitle: (place: string) => `Retirer ${place} ?`,
    confirm: (stays: number) =>
      stays === 1
        ? 'Un séjour y est déjà réservé avec un bon. Il tient et sera remboursé s’il est pointé ; aucun nouveau ne pourra l’être.'
        : `${stays} séjours y sont déjà réservés avec un bon. Ils tiennent et seront remboursés s’ils sont pointés ; aucun nouveau ne pourra l’être.`,
    confirmNow: 'Retirer et honorer ces séjours',
    keep: 'Garder ce lieu',
    noCheckIn: 'ne pointe pas les présences : rien n’y sera remboursé',
  },
  codes: {
    title: 'Codes à remettre',
    what: 'Une feuille de codes à usage unique pour les prescripteurs. Les codes ne sont montrés qu’une fois : imprimez-les ou enregistrez-les aussitôt.',
    count: 'Nombre de codes',
    units: { hour: 'Heures par code', day: 'Jours par code' },
    expiresOn: 'Utilisables jusqu’au',
    make: 'Éditer les codes',
    made: (n: number) => (n === 1 ? 'Un code édité' : `${n} codes édités`),
    once: 'Cette page ne pourra plus être affichée. Imprimez-la ou enregistrez le fichier maintenant.',
    save: 'Enregistrer en CSV',
    fileName: 'codes-bons.csv',
    how: 'À saisir dans Mon Escale, « Mes bons ». Un code ne sert qu’à une personne.',
    column: 'code',
    each: { hour: (n: string) => `${n} h`, day: (n: string) => `${n} j` },
    until: (date: string) => `jusqu’au ${date}`,
  },
  batches: {
    title: 'Codes édités',
    what: 'Une feuille est perdue, ou n’était pas pour ce public : retirez ses codes que personne n’a activés.',
    made: 'Édités le',
    codes: 'Codes',
    claimed: 'Activés',
    unclaimed: 'Non activés',
    state: 'Retrait',
    withdraw: 'Retirer',
    withdrawNamed: (date: string) => `Retirer les codes non activés du ${date}`,
    allClaimed: 'tous activés',
    withdrawn: (n: number, date: string) => (n === 1 ? `un retiré le ${date}` : `${n} retirés le ${date}`),
    back: (amount: string) => `rendu au programme : ${amount}`,
    confirmTitle: (date: string) => `Retirer les codes non activés du ${date} ?`,
    confirm: (n: number, amount: string) =>
      n === 1
        ? `Un code que personne n’a activé ne donnera plus de bon. Rendu au programme : ${amount}.`
        : `${n} codes que personne n’a activés ne donneront plus de bon. Rendu au programme : ${amount}.`,
    stay: (claimed: number) =>
      claimed === 0
        ? 'On ne peut pas revenir en arrière.'
        : `${claimed === 1 ? 'Le code activé reste valable' : `Les ${claimed} codes activés restent valables`}. On ne peut pas revenir en arrière.`,
    confirmNow: (n: number) => (n === 1 ? 'Retirer ce code' : `Retirer ces ${n} codes`),
    keep: 'Garder ces codes',
    done: (n: number, amount: string) =>
      n === 1
        ? `Un code est retiré. Rendu au programme : ${amount}.`
        : `${n} codes sont retirés. Rendu au programme : ${amount}.`,
  },
  month: {
    title: 'Relevés mensuels',
    what: 'Un mois terminé se fige en un relevé par lieu. Seules les présences pointées sont remboursées ; un séjour où personne n’est venu rend sa part au budget.',
    pick: 'Mois à relever',
    prepare: 'Préparer les relevés',
    prepared: (month: string, n: number) =>
      n === 0
        ? `Rien à rembourser pour ${month}.`
        : n === 1
          ? `Un relevé pour ${month}.`
          : `${n} relevés pour ${month}.`,
    none: 'Aucun relevé pour ce programme.',
    approve: 'Approuver',
    pay: 'Noter comme payé',
    payOn: 'Payé le',
    approved: 'Le relevé est approuvé.',
    paid: 'Le paiement est noté.',
  },
  change: {
    title: 'Modifier le programme',
    saved: 'C’est enregistré.',
    end: 'Terminer le programme avant la date',
    endWhat:
      'Plus aucun séjour ne pourra être payé par ses bons, dès maintenant et pour de bon. Les séjours déjà réservés tiennent et sont remboursés.',
    endNow: 'Terminer le programme',
  },
  form: {
    title: 'Nouveau programme',
    lead: 'Le nom est montré à qui reçoit un bon. Le public n’est vu que du Département ; les lieux ne voient qu’un numéro.',
    name: 'Nom',
    public: 'Public',
    publicHint: 'Par exemple : demandeurs d’emploi. Jamais montré au lieu ni à la personne.',
    unit: 'Les bons comptent',
    budget: 'Budget en euros, TTC',
    rate: 'Remboursé par heure ou par jour, en euros hors taxes',
    vat: 'TVA en %',
    from: 'Premier jour',
    until: 'Dernier jour',
    create: 'Créer le programme',
    save: 'Enregistrer',
    saving: 'Enregistrement en cours',
    missing: {
      nom: 'Donnez un nom au programme.',
      public: 'Dites à quel public il est destiné.',
      budget: 'Écrivez le budget en euros, comme 5000.',
      taux: 'Écrivez le montant remboursé en euros, comme 3,50.',
      tva: 'Écrivez la TVA en %, de 0 à 30.',
      du: 'Choisissez le premier jour.',
      au: 'Choisissez le dernier jour.',
      nombre: 'Écrivez un nombre de codes, de 1 à 500.',
      unites: 'Écrivez combien d’heures ou de jours, de 1 à 1 000.',
      jusque: 'Choisissez le dernier jour des codes.',
      lieu: 'Choisissez un lieu dans la liste.',
      mois: 'Choisissez un mois terminé.',
    },
  },
  back: 'Tous les programmes',
  backTo: (name: string) => `Retour à ${name}`,
  refusals: {
    other: 'Rien n’a été enregistré. Vérifiez ce que vous avez écrit, puis essayez à nouveau.',
    'api-unreachable': 'Le service ne répond pas. Rien n’est perdu : essayez à nouveau dans un instant.',
    'changed-meanwhile':
      'Quelqu’un d’autre a modifié ce programme entre-temps. Voici ce qui est enregistré ; décidez à nouveau.',
    'malformed-date': 'Une date n’existe pas.',
    'range-backwards': 'Une date vient avant ou après celles qui l’encadrent. Vérifiez les dates.',
    'budget-below-drawn': 'Le budget ne peut pas descendre sous ce qui est déjà engagé.',
    'voucher-programme-ended': 'Ce programme est terminé : il n’édite plus de codes.',
    'vouchers-already-made':
      'Ces codes ont déjà été édités et montrés. Pour d’autres, ouvrez à nouveau cette page.',
    'vouchers-all-claimed':
      'Tous ces codes ont été activés entre-temps : il n’en reste aucun à retirer, et les bons activés restent valables.',
    'month-not-over': 'Ce mois n’est pas terminé : il se relève à partir du premier jour du mois suivant.',
    'statement-not-ready': 'Un collègue vient de changer l’état de ce relevé. Le voici.',
    'not-found': 'Ce programme ou ce lieu n’est plus là.',
  } as Record<string, string>,
};
