/** Passes, subscriptions, and what a month has cost so far. */
export const passes = {
  title: 'Carnets et mois',
  lead: 'Ce qu’il vous reste, et ce que vos mois ont déjà coûté.',
  passes: 'Carnets et abonnements',
  none: 'Aucun carnet pour l’instant',
  noneWhat:
    'Un carnet ou un abonnement se prend sur la page d’un lieu. Il apparaîtra ici, et vos réservations le décompteront d’abord.',
  kind: { pass: 'Carnet', subscription: 'Abonnement' },
  status: { upcoming: 'À venir', current: 'En cours', over: 'Terminé' },
  left: (left: string, of: string) => `${left} points sur ${of}`,
  noLimit: 'Sans limite de points',
  until: (day: string) => `jusqu’au ${day}`,
  period: (from: string, to: string) => `du ${from} au ${to}`,
  worth: (day: string, half: string) => `Une journée vaut ${day} points, une demi-journée ${half}.`,
  unpaid: 'À régler auprès du lieu',
  months: 'Vos mois',
  monthsWhat:
    'Ce que vous payez à l’heure, à la demi-journée, à la journée ou à la semaine compte. Une fois le prix du mois atteint, le reste du mois est offert.',
  noMonths: 'Rien de payé ce mois‑ci, ni pour les suivants',
  noMonthsWhat:
    'Dès votre première réservation, vous verrez ici combien il reste avant que le mois soit payé.',
  paid: (paid: string, price: string) => `${paid} payés, le mois entier est à ${price}.`,
  remaining: (left: string) => `Encore ${left}, et le reste du mois est offert.`,
  reached: 'Le mois est payé : le reste est offert.',
  saved: (saved: string) => `Le plafond vous a déjà épargné ${saved}.`,
  lane: (n: number) => `place n° ${n} à la fois`,
  over: 'Terminés',
  bought: (name: string) =>
    `C’est fait : ${name} est à vous. Vos prochaines réservations l’utiliseront d’abord.`,
  boughtMail: 'Vous recevez une confirmation par courriel. Il se règle auprès du lieu.',
  ended: (name: string, day: string) =>
    `${name} prend fin le ${day}. Vous en recevez la confirmation par courriel.`,
  endsOn: (day: string) => `Résilié : prend fin le ${day}.`,
  terminate: 'Résilier',
  terminateNamed: (name: string, place: string) => `Résilier ${name}, ${place}`,
  buy: {
    eachMonth: 'chaque mois',
    where: 'Où',
    spaces: 'Pour',
    serves: 'À quoi il sert',
    servesWhat:
      'Vos réservations dans ces espaces sont payées d’abord avec lui ; ce qu’il ne couvre pas se paie au tarif du lieu. À chaque réservation, vous pouvez aussi ne pas l’utiliser.',
    ending: 'Résilier',
    endingWhat: 'En ligne, à tout moment, depuis Mon Escale. L’abonnement prend fin avec le mois commencé.',
    startsOn: 'Premier jour',
    consent:
      'Je demande qu’il serve dès son premier jour, sans attendre la fin des quatorze jours de rétractation.',
    consentWhat: (day: string) =>
      `Si je me rétracte ensuite, le lieu peut compter la part déjà fournie. Sans cette demande, choisissez un premier jour à partir du ${day}.`,
    consentMissing: (day: string) =>
      `Cochez cette demande, ou choisissez un premier jour à partir du ${day} : avant, le délai de rétractation court encore.`,
    buy: (price: string) => `Prendre ce carnet pour ${price}`,
    subscribe: (price: string) => `S’abonner pour ${price} par mois`,
    buying: 'Achat en cours',
    failed: 'L’achat n’est pas passé',
    signInFirst: 'Pour le prendre, connectez-vous',
    signInWhy: 'Il reste attaché à votre compte : c’est là que vous verrez ce qu’il en reste.',
    refusals: {
      'malformed-date': 'Le premier jour n’est pas une date. Choisissez-en une dans le calendrier.',
      'date-in-the-past': 'Le premier jour est passé. Choisissez aujourd’hui ou un jour à venir.',
      'pass-begins-too-late': 'C’est trop loin : il commence dans un an au plus tard.',
    },
  },
  end: {
    title: 'Résilier l’abonnement',
    price: (price: string) => `${price} par mois`,
    endsOn: (day: string) => `Il prendra fin le ${day}, avec le mois commencé.`,
    until:
      'Jusque-là il sert comme avant. Ensuite, plus rien n’est dû et vos réservations se paient au tarif du lieu.',
    paysLater: (n: number, day: string) =>
      n === 1 ? `Il paie un séjour après le ${day}.` : `Il paie ${n} séjours après le ${day}.`,
    paysLaterWhat: (n: number, day: string) =>
      `Si vous ${n === 1 ? 'le' : 'les'} gardez, les mois jusque-là restent dus : l’abonnement prendra fin le ${day}.`,
    stays: 'Les séjours qu’il paie plus tard',
    stay: (day: string, reference: string) => `${day}, ${reference}`,
    giveUp: (n: number, day: string) =>
      `Pour qu’il prenne fin dès le ${day}, annulez d’abord ${n === 1 ? 'ce séjour' : 'ces séjours'}, puis revenez ici.`,
    newStays:
      'Entre-temps, un séjour plus lointain a été réservé avec cet abonnement. Regardez ce que cela change, puis décidez.',
    mail: 'Vous recevez aussitôt par courriel la confirmation de votre résiliation, avec sa date.',
    confirm: 'Résilier',
    confirmKeeping: (n: number, day: string) =>
      `Garder ${n === 1 ? 'ce séjour' : 'ces séjours'} et résilier au ${day}`,
    confirming: 'Résiliation en cours',
    keep: 'Garder l’abonnement',
    failed: 'La résiliation n’est pas passée',
  },
};
