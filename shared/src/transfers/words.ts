import type { bookingStatuses } from '../bookings/index.ts';
import type { formulas } from '../pricing/index.ts';
import type { AllocationMode, ResourceKind } from '../resources/index.ts';
import type { TransferLang } from './transfer-kind.ts';

/** As people type it: without case, accents, spaces and signs. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Each value as it is written in French and in English, and other words for it. */
export type Words<T extends string> = Readonly<Record<T, readonly [fr: string, en: string, ...string[]]>>;

export const kindWords: Words<ResourceKind> = {
  desk: ['poste', 'desk', 'poste de travail', 'open space'],
  office: ['bureau', 'office', 'bureau fermé', 'bureau privé'],
  meeting_room: ['salle de réunion', 'meeting room', 'salle'],
  event_room: ["salle d'événement", 'event room', 'salle événementielle'],
  workshop: ['atelier', 'workshop'],
  machine: ['machine', 'machine'],
  whole_place: ['lieu entier', 'whole place'],
};

export const allocationWords: Words<AllocationMode> = {
  any: ["à l'unité", 'each', 'any', 'une à la fois'],
  all: ['ensemble', 'together', 'all', 'toutes'],
};

export const formulaWords: Words<(typeof formulas)[number]> = {
  hour: ['heure', 'hour', 'h'],
  half_day: ['demi-journée', 'half day', 'half'],
  day: ['jour', 'day', 'journée'],
  week: ['semaine', 'week'],
  month: ['mois', 'month'],
};

/** What a stay may have come to that is brought in: nothing that still waits for somebody's answer. */
export const settledStatuses = ['confirmed', 'checked_in', 'completed', 'cancelled', 'no_show'] as const;
export type SettledStatus = (typeof settledStatuses)[number] & (typeof bookingStatuses)[number];

export const statusWords: Words<SettledStatus> = {
  confirmed: ['confirmée', 'confirmed', 'confirmé'],
  checked_in: ['arrivée', 'checked in', 'arrivé', 'présent'],
  completed: ['terminée', 'completed', 'terminé', 'done', 'honorée'],
  cancelled: ['annulée', 'cancelled', 'annulé', 'canceled'],
  no_show: ['absence', 'no-show', 'non venu', 'absent'],
};

export const yesWords: Words<'yes' | 'no'> = {
  yes: ['oui', 'yes', 'o', 'y', 'vrai', 'true', '1', 'x'],
  no: ['non', 'no', 'n', 'faux', 'false', '0'],
};

/** The value that a word means, by its code too; null when none. */
export function valueOfWord<T extends string>(words: Words<T>, text: string): T | null {
  const sought = folded(text);
  for (const value in words)
    if (folded(value) === sought || words[value].some((word) => folded(word) === sought)) return value;
  return null;
}

export function wordOf<T extends string>(words: Words<T>, value: T, lang: TransferLang): string {
  return words[value][lang === 'fr' ? 0 : 1];
}
