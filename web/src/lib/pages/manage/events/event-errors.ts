import type { ManageWords } from '#lib/messages/manage.ts';

type Missing = keyof ManageWords['events']['incomplete'];

/** Which field a refusal is about, where one can tell. */
export const fieldOfRefusal: Record<string, string> = {
  'end-before-start': 'fin',
  'event-in-the-past': 'debut',
  'event-beyond-horizon': 'fin',
  'nonexistent-local-time': 'debut',
  'ambiguous-local-time': 'debut',
  'rrule-too-long': 'fois',
  'capacity-below-registered': 'places',
};

export const missingErrors = (missing: readonly Missing[] | undefined, { events: says }: ManageWords) =>
  (missing ?? []).map((field) => ({ text: says.incomplete[field], field }));
