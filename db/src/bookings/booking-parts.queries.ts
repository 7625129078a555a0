import type { Interval } from '@escale/shared/kernel';
import { rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type NewParts = {
  placeId: string;
  bookingId: string;
  /** In their order. */
  parts: readonly { resourceId: string; period: Interval }[];
};

/** Of what a stay is made that changes units on the way. */
export const insertParts = async (
  { sql }: Executor,
  { placeId, bookingId, parts }: NewParts,
): Promise<void> => {
  await sql`
    insert into booking_parts (place_id, booking_id, position, resource_id, period)
    select ${placeId}, ${bookingId}, part.position, part.resource_id, part.period::tstzrange
    from unnest(${parts.map(({ resourceId }) => resourceId)}::uuid[],
      ${parts.map(({ period }) => rangeText(period))}::text[]) with ordinality as part(resource_id, period, position)`;
};
