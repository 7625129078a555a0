/** Coming to a place: whether it is open, the way there, telling others; and what to do where it is gone. */
export const visit = {
  now: {
    open: (until: string) => `Ouvert, jusqu’à ${until}`,
    opensToday: (at: string) => `Fermé pour l’instant, ouvre à ${at}`,
    opensTomorrow: (at: string) => `Fermé, ouvre demain à ${at}`,
    opensOn: (day: string, at: string) => `Fermé, ouvre ${day} à ${at}`,
    closed: 'Fermé ces deux prochaines semaines',
  },
  access: {
    title: 'Venir',
    walk: 'Itinéraire à pied',
    transit: 'Bus et trains : Île-de-France Mobilités',
    station: (lines: string, name: string, distance: string) => `${lines}, ${name}, à ${distance}`,
    asTheCrowFlies: 'Distances à vol d’oiseau.',
    wheelchair: 'Accessible en fauteuil',
    askWheelchair: 'Accès en fauteuil : à demander, aucune source ne le dit',
    roughly: 'Seule la commune est connue : demandez l’adresse exacte au lieu.',
  },
  share: {
    button: 'Partager',
    copied: 'Le lien est copié.',
    byHand: 'Copiez l’adresse de cette page pour la partager.',
  },
  closed: {
    title: 'Ce lieu a fermé',
    why: 'Il ne se réserve plus. Ce qui y était réservé reste dans vos réservations.',
    until: (day: string) => `Ce lieu était temporaire : il a fermé le ${day}.`,
    nearby: 'Les plus proches qui se réservent',
  },
  missing: {
    title: 'Ce lieu n’est pas sur Escale',
    what: 'L’adresse est peut-être incomplète, ou le lieu n’est pas encore, ou n’est plus, publié.',
    open: 'Ces lieux se réservent',
    search: 'Chercher une commune, un lieu ou une rue',
  },
};
