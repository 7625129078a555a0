import type { Format } from '#lib/messages/format.ts';
import type { ManageWords } from '#lib/messages/manage.ts';
import type { Words } from '#lib/messages/words.ts';
import { durationOf } from './duration.ts';

/** In whose words something is said. */
export type Said = { manage: ManageWords; words: Words; format: Format };

/** 1 heure, 45 minutes: minutes in the unit that a form shows them in. */
export function durationWords(minutes: number, { manage, format }: Pick<Said, 'manage' | 'format'>): string {
  const { unit: one, units } = manage.spaces.rules;
  const { count, unit } = durationOf(minutes);
  return `${count}\u00a0${format.plural(count, one[unit], units[unit])}`;
}
