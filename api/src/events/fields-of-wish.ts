import type { EventFields } from '@escale/db/events';
import type { NewEvent } from '@escale/shared/events';
import { partnersOf } from './partners-of.ts';

/** What a new event says, its time and rooms apart. */
export const fieldsOfWish = ({
  title,
  description,
  kind,
  capacity,
  visibility,
  amountCents = 0,
  partners = [],
}: NewEvent): Omit<EventFields, 'period' | 'resourceIds'> => ({
  title: title.trim(),
  description,
  kind,
  capacity,
  visibility,
  amountCents,
  partners: partnersOf(partners),
  venue: null,
});
