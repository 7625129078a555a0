import type { VoucherRefusal } from '@escale/shared/vouchers';
import type { Format } from '../../format.ts';

type Says = {
  [C in VoucherRefusal['code']]: (facts: Extract<VoucherRefusal, { code: C }>, format: Format) => string;
};

const days = (n: number, format: Format) => `${format.number(n)}\u00a0${n < 2 ? 'jour' : 'jours'}`;
const partsIn = (unit: 'hour' | 'day', parts: number, format: Format) =>
  unit === 'hour' ? format.duration(parts) : days(parts / 2, format);

/** Payer un séjour avec un bon du Département. */
export const vouchers = {
  title: 'Payer avec mon bon',
  left: (name: string, unit: 'hour' | 'day', parts: number, format: Format) =>
    `${name}, reste ${partsIn(unit, parts, format)}`,
  use: 'Payer avec ce bon',
  useNamed: (name: string) => `Payer avec ce bon : ${name}`,
  pays: (name: string) => `Votre bon paie ce séjour : ${name}.`,
  takes: (unit: 'hour' | 'day', parts: number, format: Format) =>
    `Il en prend ${partsIn(unit, parts, format)}. Annulé à temps, c’est rendu ; si vous ne venez pas, c’est perdu.`,
  without: 'Payer sans ce bon',
  refused: 'Le bon ne paie pas ce séjour',
  sentences: {
    'voucher-unknown': () => 'Ce bon n’est pas à vous, ou n’existe plus. Vos bons sont dans Mon Escale.',
    'voucher-is-personal': () =>
      'Un bon paie le séjour d’une seule personne, d’un seul tenant, pour vous. Choisissez une place, ou payez sans bon.',
    'voucher-not-valid-here': () =>
      'Ce bon n’est pas valable dans ce lieu. « Mes bons », dans Mon Escale, dit où il l’est.',
    'voucher-programme-ended': ({ endedOn }, format) =>
      `Le Département a terminé ces bons le ${format.date(endedOn)}. Payez ce séjour autrement.`,
    'voucher-outside-dates': ({ from, to }, format) =>
      `Ce bon paie des séjours du ${format.date(from)} au ${format.date(to)}. Choisissez une date entre les deux, ou payez sans bon.`,
    'voucher-too-short': ({ unit, neededParts, partsLeft }, format) =>
      `Ce séjour demande ${partsIn(unit, neededParts, format)} et il reste ${partsIn(unit, partsLeft, format)} sur ce bon. Un bon paie tout ou rien : raccourcissez le séjour, ou payez sans bon.`,
    'voucher-budget-spent': () =>
      'Le budget de ces bons est entièrement engagé pour l’instant. Payez sans bon, ou essayez un autre jour : une annulation peut en rendre.',
  } satisfies Says as Says,
};
