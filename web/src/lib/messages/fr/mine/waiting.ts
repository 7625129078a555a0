/** The lines a person waits in. */
export const waiting = {
  title: 'Listes d’attente',
  lead: 'Premier arrivé, premier servi, pour chaque espace et chaque moment. Personne ne passe devant.',
  none: 'Vous n’attendez rien',
  noneWhat:
    'Quand un moment est complet, la page de réservation propose de vous prévenir dès qu’une place se libère.',
  open: 'En cours',
  past: 'Terminées',
  first: 'Vous êtes en tête de liste',
  rank: (n: number) => `Vous êtes en ${n}e position`,
  why: (n: number) =>
    n === 1
      ? 'Une personne attend le même moment depuis plus longtemps que vous.'
      : `${n} personnes attendent le même moment depuis plus longtemps que vous.`,
  whyFirst: 'Personne n’attend ce moment depuis plus longtemps que vous.',
  since: (day: string) => `Vous attendez depuis le ${day}.`,
  how: 'Dès qu’une place se libère, elle est gardée 30 minutes pour le premier dont le souhait tient. Un message vous le dit.',
  offered: 'Une place vous est gardée',
  take: 'Voir la place gardée',
  leave: 'Quitter la liste',
  leaveNamed: (what: string) => `Quitter la liste : ${what}`,
  left: 'Vous avez quitté la liste.',
  leaveFailed: 'Cela a changé entre-temps : regardez où vous en êtes.',
  status: {
    waiting: 'En attente',
    offered: 'Proposée',
    taken: 'Prise',
    passed: 'Passée à la personne suivante',
    withdrawn: 'Quittée',
    over: 'Le moment est passé',
  },
};
