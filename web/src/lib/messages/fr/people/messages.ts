/** What people write to each other through a place. */
export const messages = {
  text: 'Votre message',
  textHint:
    'Il part par courriel. Votre nom est donné, votre adresse ne l’est pas, sauf si vous cochez la case.',
  share: 'Donner mon adresse électronique',
  shareWhat: 'La réponse m’arrivera directement par courriel.',
  limit: (n: number) => `${n} messages par jour au plus.`,
  send: 'Envoyer',
  sending: 'Envoi en cours',
  sent: 'Votre message est parti',
  sentWhat: 'S’il y a une réponse, vous la recevrez par courriel.',
  signInFirst: 'Connectez-vous pour écrire : un message a toujours un nom.',
  off: 'Cette personne ne reçoit pas de messages par ici.',
  failed: 'Votre message n’est pas parti',
  kept: 'Rien n’est perdu : votre texte est encore là.',
  missing: 'Écrivez quelque chose avant d’envoyer.',
  refusals: {
    'messages-not-accepted': 'Cette personne ne reçoit pas de messages par ici.',
    'too-many-messages': 'Vous avez envoyé cinq messages en un jour, le maximum. Réessayez demain.',
    'barred-from-writing':
      'Après un signalement, ce lieu a mis fin à vos messages aux personnes qui y travaillent. Adressez-vous à son équipe.',
    'already-answered': 'Vous avez déjà répondu à ce message.',
    'not-found': 'La personne ou l’annonce n’est plus là : elle a été retirée entre-temps.',
  },
  one: {
    title: (name: string) => `Message de ${name}`,
    from: (place: string, day: string) => `Reçu par les pages de ${place}, ${day}`,
    answer: 'Répondre',
    answered: 'Vous avez répondu à ce message.',
    report: 'Signaler ce message',
    reportWhat:
      'L’équipe du lieu lira ce message et décidera de la suite. Dès maintenant, cette personne ne peut plus vous écrire.',
    reason: 'Ce qui ne va pas',
    reasonHint: 'L’équipe du lieu lira ceci.',
    reporting: 'Envoi en cours',
    reported: 'Ce message est signalé',
    reportedWhat: 'L’équipe du lieu peut le lire. Cette personne ne peut plus vous écrire.',
    settings: 'Ne plus recevoir de messages',
  },
};
