import type { Displacement } from '@escale/shared/closures';

/** Closing units for a time: whom it hits, what they are offered, then and only then the closure. */
export const closures = {
  title: 'Fermetures',
  lead: 'Des travaux, une panne, un inventaire : les unités fermées ne se réservent plus.',
  none: 'Rien n’est fermé',
  noneWhat: 'Une fermeture prévue apparaît ici. Avant de la confirmer, vous voyez qui elle touche.',
  add: 'Fermer des espaces',
  period: (from: string, to: string) => `du ${from} au ${to}`,
  lift: 'Rouvrir',
  liftOf: (reason: string) => `Rouvrir : ${reason}`,
  lifted: 'C’est rouvert. Qui attendait une place en reçoit la proposition.',
  allUnits: 'tout le lieu',
  fresh: {
    title: 'Fermer des espaces',
    lead: 'Choisissez quoi, quand et pourquoi. La page dit ensuite qui est touché ; rien n’est fermé avant votre confirmation.',
    what: 'Quoi',
    all: 'Tout le lieu',
    allWhat: 'Chaque unité, quoi qui soit coché dessous.',
    start: 'Début',
    end: 'Fin',
    reason: 'Raison',
    reasonHint: 'Elle se lit sur la page du lieu et dans le message aux personnes touchées.',
    look: 'Voir qui est touché',
    incomplete: 'Dites quoi fermer, de quand à quand, et pourquoi.',
  },
  hits: {
    title: 'Qui est touché',
    nobody: 'Personne n’est touché.',
    moved: (n: number) =>
      n < 2
        ? 'Une place encore mobile change d’unité, sans effet pour la personne.'
        : `${n} places encore mobiles changent d’unité, sans effet pour les personnes.`,
    count: (n: number) =>
      n < 2
        ? 'Une réservation est touchée. Dites ce qu’elle devient.'
        : `${n} réservations sont touchées. Dites ce que chacune devient.`,
    someone: 'Une personne',
    what: (name: string) => `Ce que devient la réservation de ${name}`,
    how: {
      reseat: 'Une autre unité du même espace',
      elsewhere: 'Le même moment ailleurs',
      cancel: 'Annulée et remboursée en entier',
    } satisfies Record<Displacement, string>,
    howWhat: {
      reseat: 'Rien d’autre ne change.',
      elsewhere: (places: string) => `Une option est gardée : ${places}. La personne confirme ou renonce.`,
      cancel: 'La personne est prévenue et récupère ce qu’elle a payé.',
    },
    place: (name: string, price: string) => `${name}, ${price}`,
    confirm: 'Confirmer la fermeture',
    confirming: 'Fermeture en cours',
    told: 'Chaque personne touchée est prévenue par courriel.',
  },
  done: {
    title: 'C’est fermé',
    nobody: 'Personne n’était touché.',
    count: (n: number) => (n < 2 ? 'Une personne est prévenue.' : `${n} personnes sont prévenues.`),
    how: {
      reseat: 'a une autre unité',
      elsewhere: 'a une option ailleurs',
      cancel: 'est remboursée',
    } satisfies Record<Displacement, string>,
    back: 'Toutes les fermetures',
  },
};
