/** Le jour venu : la porte, le Wi-Fi, dire que l’on est là, et ce qui marche sans réseau. */
export const arriving = {
  title: 'Arriver',
  door: 'La porte',
  wifi: 'Le Wi-Fi',
  onlyYou: 'Montré aux personnes attendues, les jours de leur séjour.',
  checkIn: 'Dire que vous êtes là',
  opensAt: (time: string) => `Possible à partir de ${time}.`,
  code: 'Code affiché au lieu',
  codeHint: 'Six caractères, qui changent toutes les cinq minutes. Sans réseau aussi : il partira plus tard.',
  here: 'Je suis là',
  sending: 'Envoi en cours',
  hereSince: 'Vous êtes sur place. Bon travail !',
  failed: 'Votre arrivée n’est pas enregistrée',
  waiting: 'Gardée sur ce téléphone',
  waitingWhat: (time: string) =>
    `Pas de réseau : votre arrivée de ${time} partira dès qu’il revient. Elle comptera à cette heure-là, pas à celle de l’envoi.`,
  waitingSession: 'Votre session est finie : connectez-vous, et votre arrivée partira.',
  refusedWhen: (time: string) => `Code lu à ${time}.`,
  forget: 'Retirer ce message',
  attestation: 'Attestation de présence (PDF)',
  sentences: {
    'check-in-code-missing': 'Le lieu demande le code qu’il affiche. Écrivez-le, puis appuyez à nouveau.',
    'check-in-code-wrong':
      'Ce n’est pas le code que le lieu affichait à ce moment-là. Relisez-le : il change toutes les cinq minutes.',
    'check-in-moment-out-of-range':
      'L’horloge de votre téléphone semble fausse. Écrivez le code affiché au lieu, ou dites à l’accueil que vous êtes là.',
    'check-in-not-used': 'Ce lieu ne demande pas de signaler son arrivée.',
    'outside-check-in-window': (opens: string, closes: string) =>
      `On peut dire que l’on est là de ${opens} à ${closes}.`,
    'invalid-transition':
      'Cette réservation n’attend plus d’arrivée : elle est annulée, terminée, ou le lieu vous a cru absent. Parlez-en à l’accueil.',
    unreachable: 'Le service n’a pas répondu. Appuyez à nouveau dans un instant.',
    other: 'Le service a refusé. Dites à l’accueil que vous êtes là.',
  },
  screen: {
    title: 'Code d’arrivée',
    what: 'Écrivez ce code sur la page de votre réservation.',
    until: (time: string) => `Valable jusqu’à ${time} environ, puis un autre le remplace de lui-même.`,
    renew: 'Voir le code suivant',
  },
};
