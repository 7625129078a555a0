/** A stay that is held while one decides, and a request that waits for an answer. */
export const holds = {
  hold: 'Garder 15 minutes sans réserver',
  holdWhat: 'Le temps de décider : rien n’est dû, et personne d’autre ne peut prendre la place.',
  title: 'C’est gardé pour vous',
  lead: 'Confirmez pour réserver. Sans réponse de votre part, la place redevient libre, sans frais.',
  until: (time: string) => `Gardé jusqu’à ${time}.`,
  left: (minutes: number, seconds: string) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds}`),
  leftLabel: 'Temps qui reste',
  warning: (minutes: number) =>
    minutes === 1
      ? 'Il vous reste une minute pour confirmer.'
      : `Il vous reste ${minutes} minutes pour confirmer.`,
  confirm: (total: string) => `Confirmer pour ${total}`,
  confirmRequest: (total: string) => `Envoyer la demande, ${total}`,
  accept: (total: string) => `Accepter ${total} et confirmer`,
  confirming: 'Confirmation en cours',
  extend: 'Garder 15 minutes de plus',
  extension: {
    open: 'Deux fois au plus.',
    spent: 'Ce délai a déjà été prolongé deux fois : il ne se prolonge plus.',
    offered:
      'Cette place vient de la liste d’attente. Le délai ne se prolonge pas, car quelqu’un attend après vous.',
  },
  letGo: 'Rendre la place',
  lapsed: 'Le délai est passé',
  lapsedWhat:
    'La place est redevenue libre : quelqu’un d’autre peut la prendre. Rien n’est réservé, rien n’est dû.',
  bookAgain: 'Réserver le même créneau',
  asked: 'Le lieu doit encore dire oui',
  askedUntil: (moment: string) =>
    `Il a jusqu’au ${moment} pour répondre. D’ici là, la place vous est gardée ; sa réponse vous parvient par message.`,
  askedAfter: 'Sans réponse à cette heure-là, la demande s’éteint d’elle-même et rien n’est dû.',
  failed: {
    confirm: 'La confirmation n’est pas passée',
    extend: 'Le délai n’a pas été prolongé',
    letGo: 'La place n’a pas été rendue',
  },
};
