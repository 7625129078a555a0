import { eventKinds, eventVisibilities, type NewDepartmentEvent } from '@escale/shared/events';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import type { Missing } from '../event-errors.ts';

const textOf = (typed: TypedForm, name: string) => typed[name]?.[0]?.trim() ?? '';

/** What the form says of an event of the department, and the fields that keep it from being sent. */
export function readEventForm(typed: TypedForm): { body: NewDepartmentEvent; missing: Missing[] } {
  const [placeSlug, places] = [textOf(typed, 'lieu'), textOf(typed, 'places')];
  const elsewhere = {
    name: textOf(typed, 'salle'),
    address: textOf(typed, 'adresse'),
    postcode: textOf(typed, 'code_postal'),
    commune: textOf(typed, 'commune'),
  };
  const body = {
    title: textOf(typed, 'titre'),
    description: textOf(typed, 'description'),
    kind: eventKinds.find((one) => one === textOf(typed, 'genre')) ?? 'other',
    start: textOf(typed, 'debut'),
    end: textOf(typed, 'fin'),
    capacity: /^\d{1,4}$/.test(places) ? Number(places) : 0,
    visibility: eventVisibilities.find((one) => one === textOf(typed, 'visibilite')) ?? 'draft',
    venue: placeSlug === '' ? elsewhere : { placeSlug },
  };
  const isElsewhere = placeSlug === '';
  const wrong: [Missing, boolean][] = [
    ['titre', body.title === ''],
    ['debut', body.start === ''],
    ['fin', body.end === ''],
    ['places', body.capacity < 1 || body.capacity > 2_000],
    ['salle', isElsewhere && elsewhere.name === ''],
    ['adresse', isElsewhere && elsewhere.address === ''],
    ['code_postal', isElsewhere && !/^\d{5}$/.test(elsewhere.postcode)],
    ['commune', isElsewhere && elsewhere.commune === ''],
  ];
  return { body, missing: wrong.flatMap(([field, isWrong]) => (isWrong ? [field] : [])) };
}
