/** What places sell ahead, and stays that it pays for. */
export const passes = {
  title: 'Carnets et abonnements',
  days: { one: 'journée', many: 'journées', noLimit: 'des journées sans limite' },
  halfDays: { one: 'demi-journée', many: 'demi-journées', noLimit: 'des demi-journées sans limite' },
  eachMonth: (worth: string) => `Chaque mois, ${worth}`,
  renews: 'Se renouvelle chaque mois, se résilie en ligne.',
  valid: (months: string, _isOne: boolean) => `Valable ${months}\u00a0mois à partir du premier jour.`,
  perMonth: 'par mois',
  for: (spaces: string) => `Pour : ${spaces}`,
  how: 'Un carnet ou un abonnement paie d’abord vos réservations. Vous le réglez auprès du lieu.',
  pays: (points: string) => `Votre carnet paie ${points} de ce séjour.`,
  decline: 'Ne pas l’utiliser pour ce séjour',
  declined: 'Ce séjour se paie sans votre carnet.',
  use: 'Utiliser mon carnet',
};
