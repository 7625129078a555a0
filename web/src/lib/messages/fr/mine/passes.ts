/** Passes, subscriptions, and what a month has cost so far. */
export const passes = {
  title: 'Carnets et mois',
  lead: 'Ce qu’il vous reste, et ce que vos mois ont déjà coûté.',
  passes: 'Carnets et abonnements',
  none: 'Aucun carnet pour l’instant',
  noneWhat:
    'Un carnet s’achète auprès du lieu. Il apparaîtra ici, et vos réservations le décompteront d’abord.',
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
};
