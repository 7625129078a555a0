import type { Difference, Effect, IncomeKind } from '@escale/shared/rehearsals';

type Change = 'tariffs' | 'rules' | 'hours';

/** What a change would have made of the last three months. */
export const rehearsal = {
  try: 'Essayer sur les trois derniers mois',
  trying: 'Calcul en cours, quelques secondes',
  title: 'Essai sur les trois derniers mois',
  nothingWritten:
    'Rien n’est enregistré : les demandes de ces mois ont été rejouées dans leur ordre, une fois avec ce qui est en place, une fois avec votre saisie.',
  dates: (from: string, to: string, requests: string) => `Du ${from} au ${to} : ${requests}.`,
  sample: (from: string) =>
    `Le lieu a trop de demandes pour tout rejouer : l’essai ne porte que sur celles d’après le ${from}.`,
  requests: (n: number, text: string) => (n < 2 ? `${text} demande` : `${text} demandes`),
  empty:
    'Aucun séjour sur ces trois mois : l’essai ne dit rien encore. Il parlera quand des gens seront venus.',
  headline: {
    same: 'Rien n’aurait changé.',
    more: (what: string) => `${what} de plus`,
    less: (what: string) => `${what} de moins`,
    sameIncome: 'Autant de recettes',
    income: (change: string, refused: string) => `${change}, ${refused}.`,
    refused: (n: number, text: string) =>
      n === 0 ? 'sans refuser personne' : n === 1 ? 'et une demande refusée' : `et ${text} demandes refusées`,
  },
  publish: {
    tariffs: 'Enregistrer ces tarifs',
    rules: 'Enregistrer ces règles',
    hours: 'Enregistrer ces horaires',
  } satisfies Record<Change, string>,
  back: 'Revenir à ma saisie',
  key: 'Ce qui change',
  income: 'Recettes, TVA comprise',
  occupancy: 'Occupation',
  refused: 'Demandes refusées',
  people: 'Personnes touchées',
  insteadOf: (value: string) => `au lieu de ${value}`,
  peopleNote: (dearer: string, cheaper: string, refused: string) =>
    `séjours : ${dearer} plus chers, ${cheaper} moins chers, ${refused} refusés`,
  months: 'Mois par mois',
  month: 'Mois',
  drawn: 'Barre claire : en place. Barre foncée : votre saisie.',
  standing: 'En place',
  changed: 'Votre saisie',
  difference: 'Écart',
  byFormula: 'Recettes par formule et par public',
  formula: 'Formule',
  audience: 'Public',
  everybody: 'tous',
  total: 'Total',
  kinds: {
    hour: 'Heure',
    half_day: 'Demi-journée',
    day: 'Journée',
    week: 'Semaine',
    month: 'Mois',
    cap: 'Plafond du mois',
    kept: 'Reste d’un séjour déplacé',
    cancelled: 'Gardé après une annulation',
    as_charged: 'Repris tel que facturé',
  } satisfies Record<IncomeKind, string>,
  why: 'Pourquoi des demandes seraient refusées',
  reason: 'Ce qui s’y opposerait',
  count: 'Demandes',
  refusals: {
    'outside-opening-hours': 'hors des heures d’ouverture',
    'closed-that-day': 'jour fermé',
    'closed-for-the-whole-stay': 'fermé pendant tout le séjour',
    'empty-half-day': 'demi-journée sans heures d’ouverture',
    'too-little-notice': 'demandé trop tard',
    'beyond-horizon': 'demandé trop tôt',
    'stay-too-short': 'trop court',
    'stay-too-long': 'trop long',
    'off-slot-grid': 'heures hors du pas',
    'slot-unavailable': 'plus de place',
    'quota-reached': 'trop de séjours à venir',
    'not-sold-for-this-duration': 'aucune formule ne le vend',
    'training-required': 'sans habilitation',
    other: 'une autre règle',
  },
  who: 'Qui est touché',
  whoWhat: 'Par montant, le plus grand d’abord. Les réservations déjà prises gardent leur prix.',
  whoMore: (shown: string, all: string) => `Les ${shown} premières personnes sur ${all}.`,
  nobody: 'Personne : aucun séjour de ces mois n’aurait coûté autre chose, ni été refusé.',
  unnamed: 'Une personne du lieu',
  others: (n: number, text: string) => (n < 2 ? 'Une autre personne' : `Les ${text} autres personnes`),
  see: 'Lesquelles',
  stays: (n: number, text: string) => (n < 2 ? `${text} séjour` : `${text} séjours`),
  ofThem: (refused: number, text: string) => {
    if (refused === 0) return '';
    return refused === 1 ? ', dont un refusé' : `, dont ${text} refusés`;
  },
  effects: {
    refused: 'refusé',
    dearer: 'plus cher',
    cheaper: 'moins cher',
    shorter: 'plus court',
    longer: 'plus long',
  } satisfies Record<Effect, string>,
  stay: (space: string, when: string) => `${space}, ${when}`,
  fromTo: (now: string, then: string) => `${now} → ${then}`,
  future: 'Les réservations à venir',
  futureNone: 'Aucune réservation à venir.',
  futureKeep: (n: number, text: string) =>
    n === 1
      ? 'Une réservation à venir garde son prix et ses règles.'
      : `${text} réservations à venir gardent leur prix et leurs règles.`,
  closedOn: (n: number, text: string) =>
    n === 1
      ? 'Une réservation à venir tombe sur des heures qui seraient fermées. Elle reste valable tant que vous ne faites rien :'
      : `${text} réservations à venir tombent sur des heures qui seraient fermées. Elles restent valables tant que vous ne faites rien :`,
  toClosure: 'Préparer une fermeture, qui propose à chacun une autre place ou son argent',
  honest: 'Ce que l’essai ne dit pas',
  differences: {
    parts: (n: string) => `${n} séjours en plusieurs parties, repris tels quels.`,
    space: (n: string) => `${n} séjours dans un espace qui n’est plus en vente, repris tels quels.`,
    price: (n: string, cents: string) =>
      `${n} séjours ont été facturés autrement que ce que donnent les tarifs en place : ils ont changé depuis, ou le prix a été fixé à la main (écart : ${cents}).`,
    moved: (n: string, cents: string) =>
      `${n} séjours déplacés gardent un reste de leur premier mois (écart : ${cents}).`,
    refund: (n: string, cents: string) =>
      `${n} annulations ont été remboursées autrement que ne le dit leur palier (écart : ${cents}).`,
    rules: (n: string) =>
      `${n} séjours pris sous d’autres règles ou d’autres horaires : acceptés quand même.`,
    room: (n: string) =>
      `${n} séjours qui ont eu une place que le calcul ne retrouve pas : acceptés quand même.`,
  } satisfies Record<Difference, (n: string, cents: string) => string>,
  lackOfRoom: (n: string) =>
    `${n} demandes refusées faute de place à l’époque : on n’en garde que le jour et l’espace, elles ne sont pas rejouées.`,
  behaviour:
    'Les gens n’auraient peut-être pas demandé la même chose : l’essai ne devine pas ce qu’ils auraient fait.',
};
