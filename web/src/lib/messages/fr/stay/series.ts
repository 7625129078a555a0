/** A stay that repeats: its rhythm, and every date before the click. */
export const series = {
  several: 'plusieurs dates',
  rhythm: 'Répéter',
  rhythms: {
    semaine: 'chaque semaine',
    quinzaine: 'tous les quinze jours',
    ouvres: 'du lundi au vendredi',
    jour: 'chaque jour',
    mois: 'chaque mois',
  },
  times: 'Combien de fois',
  until: 'Ou jusqu’au',
  show: 'Voir les dates',
  dates: 'Vos dates',
  reasons: {
    'slot-unavailable': 'complet',
    'closed-that-day': 'fermé',
    'outside-opening-hours': 'fermé',
    'closed-for-the-whole-stay': 'fermé',
    'beyond-horizon': 'trop loin',
    'starts-in-the-past': 'passé',
  },
  reasonOther: 'pas possible',
  instead: 'À la place, pour cette date seule :',
  accountNeeded:
    'Répéter un séjour demande un compte : ses dates se déplacent, s’annulent et s’ajoutent une à une, et un lien reçu par courriel n’ouvre qu’une réservation. Sans compte, réservez une seule date.',
  allOrNone: 'Toutes ces dates sont libres. Elles sont réservées ensemble, ou aucune ne l’est.',
  skips: (n: number) =>
    n === 1
      ? 'Une date n’est pas libre : elle est passée, les autres sont réservées.'
      : `${n} dates ne sont pas libres : elles sont passées, les autres sont réservées.`,
  noneFree: 'Aucune de ces dates n’est libre. Changez le rythme, les heures ou le premier jour.',
  each: 'Chaque date s’annule séparément.',
  book: (n: number, total: string) =>
    n === 1 ? `Réserver cette date pour ${total}` : `Réserver ces ${n} dates pour ${total}`,
  ask: (n: number, total: string) =>
    n === 1 ? `Demander cette date, ${total}` : `Demander ces ${n} dates, ${total}`,
  once: 'Une seule fois',
};
