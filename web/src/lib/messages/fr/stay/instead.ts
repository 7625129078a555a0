/** What can be had instead of a stay that does not fit: no refusal is the end of the way. */
export const instead = {
  split: {
    title: 'Ce créneau, en changeant de place',
    what: 'Aucune place n’est libre d’un bout à l’autre, mais plusieurs le sont à la suite. Tout est réservé ensemble, ou rien ne l’est.',
    titlePlaces: 'Ce créneau, en deux lieux',
    whatPlaces:
      'Aucune place n’est libre ici d’un bout à l’autre, mais deux lieux proches se suivent. Tout est réservé ensemble, ou rien ne l’est ; chaque lieu a sa réservation.',
    part: (what: string, place: string) => `${what}, à ${place}`,
    first: 'une place',
    next: 'une autre place',
    book: (total: string) => `Réserver à la suite pour ${total}`,
    yourSeats: 'Vos places, à la suite',
    yourPlaces: (n: number) => `Un séjour en ${n} lieux`,
    signIn: 'Se connecter pour réserver à la suite',
  },
  times: {
    title: 'Ici, à un autre moment',
    what: 'Même espace, au plus près de ce que vous vouliez.',
  },
  places: {
    title: 'Au même moment, ailleurs',
    what: 'La même durée, dans les lieux les plus proches. Places et prix datent de quelques secondes ; la page suivante les vérifie.',
    away: (distance: string) => `à ${distance} d’ici`,
    nearby: 'à proximité',
  },
  wait: {
    title: 'Attendre qu’une place se libère',
    what: 'Dès que quelqu’un annule, la place est proposée dans l’ordre d’arrivée. Elle vous est alors gardée 30 minutes, et un message vous prévient. Attendre ne coûte rien et n’engage à rien.',
    join: 'M’inscrire sur la liste d’attente',
    signIn: 'Se connecter pour m’inscrire',
    waiting: 'Vous êtes sur la liste d’attente',
    ahead: (n: string, isOne: boolean) =>
      isOne ? 'Une personne attend avant vous.' : `${n} personnes attendent avant vous.`,
    aheadNone: 'Personne n’attend avant vous.',
    rank: 'Le rang est l’ordre d’arrivée : personne ne peut vous passer devant. Si la place libérée est trop courte pour une demande, elle va à la suivante.',
    leave: 'Quitter la liste d’attente',
    offered: 'Une place s’est libérée : elle est gardée pour vous',
    see: 'Voir la place gardée',
    sending: 'Un instant',
  },
};
