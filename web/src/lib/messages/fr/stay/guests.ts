/** Booking without an account, and for a colleague. */
export const guests = {
  forWhom: 'Pour qui',
  me: 'Pour moi',
  colleague: 'Pour un ou une collègue',
  colleagueWhat: 'La réservation reste à votre nom ; la personne reçoit les messages.',
  colleagueName: 'Son nom',
  colleagueEmail: 'Son adresse électronique',
  title: 'Sans compte',
  what: 'Une adresse suffit : nous y envoyons un lien, et la place vous est gardée 15 minutes. La réservation est faite quand vous ouvrez ce lien et confirmez.',
  send: 'Garder la place et m’envoyer le lien',
  sending: 'Un instant',
  withAccount: 'Avec un compte',
  withAccountWhat: 'Vous confirmez tout de suite, et retrouvez vos réservations au même endroit.',
  sent: 'Un message vous attend',
  sentWhat: 'Ouvrez le lien qui vient de partir à votre adresse, puis confirmez : c’est lui qui réserve.',
  sentUntil: 'La place vous est gardée 15 minutes. Ensuite elle redevient libre, sans frais.',
  sentNothing:
    'Rien n’arrive ? Regardez dans les indésirables. L’adresse était peut-être incomplète : vous pouvez réserver à nouveau.',
  needsLink: 'Cette page s’ouvre par votre lien',
  needsLinkWhat: 'Reprenez le lien du message que vous avez reçu : lui seul mène à votre réservation.',
  confirmedWhat: (place: string) =>
    `${place} vous attend. Gardez le message : son lien ramène toujours à cette page.`,
};
