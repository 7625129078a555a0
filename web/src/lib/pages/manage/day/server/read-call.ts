import type { StayFields } from '@escale/shared/bookings';
import { type SpokenSpace, spokenStay } from '@escale/shared/day';
import { formText } from '#lib/forms/form-text.ts';

/** What stands in the form of a call, to be shown again as it was typed. */
export type TypedCall = Record<
  'quoi' | 'nom' | 'contact' | 'espace' | 'le' | 'combien' | 'moment' | 'de' | 'a',
  string
>;

export function typedCall(form: FormData): TypedCall {
  const typed = (name: keyof TypedCall) => formText(form, name).trim().slice(0, 200);
  return {
    quoi: typed('quoi'),
    nom: typed('nom'),
    contact: typed('contact'),
    espace: typed('espace'),
    le: typed('le'),
    combien: typed('combien'),
    moment: typed('moment'),
    de: typed('de'),
    a: typed('a'),
  };
}

export type Wanted = { space: SpokenSpace; alsoFits: SpokenSpace[]; quantity: number; stay: StayFields };
export type Unwanted = { missing: ('space' | 'day')[] };

type At = { today: string; spaces: SpokenSpace[] };

/** The stay that is asked for: another time that was offered, else the lists where a space is chosen, else the words. */
export function wantedOf(typed: TypedCall, offered: string, at: At): Wanted | Unwanted {
  const chosen = typed.espace === '' ? spokenStay(typed.quoi, at) : listed(typed, at);
  if ('missing' in chosen || offered === '') return chosen;
  const [start = '', end = ''] = offered.split('|');
  return { ...chosen, stay: { start, end } };
}

function listed({ espace, le, combien, moment, de, a }: TypedCall, { today, spaces }: At): Wanted | Unwanted {
  const space = spaces.find(({ id }) => id === espace);
  if (!space) return { missing: ['space'] };
  const date = le === '' ? today : le;
  const quantity = Math.max(1, Math.min(2_000, Math.floor(Number(combien)) || 1));
  return { space, alsoFits: [], quantity, stay: momentOf(moment, { date, de, a }) };
}

function momentOf(moment: string, { date, de, a }: { date: string; de: string; a: string }): StayFields {
  if (moment === 'matin') return { formula: 'half_day', half: 'morning', count: 1, date };
  if (moment === 'apres-midi') return { formula: 'half_day', half: 'afternoon', count: 1, date };
  if (moment === 'heures') return { start: `${date}T${de}`, end: `${date}T${a}` };
  return { formula: 'day', count: 1, date };
}

const phone = /^\+?[0-9][0-9 ().-]{4,28}[0-9]$/;

/** Whether a person can be told, as far as the writing says. */
export const isReachable = (contact: string): boolean =>
  contact.includes('@') ? /^\S+@\S+\.\S+$/.test(contact) : phone.test(contact);

/** An address has an at sign; anything else is a number to call. */
export function callerOf({ nom, contact }: Pick<TypedCall, 'nom' | 'contact'>) {
  return { displayName: nom, ...(contact.includes('@') ? { email: contact } : { phone: contact }) };
}
