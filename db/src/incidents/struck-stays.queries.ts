import type { Interval } from '@escale/shared/kernel';
import { rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type Struck = {
  placeId: string;
  incidentId: string;
  topic: 'incident.reported' | 'incident.resolved';
  /** The time it concerns, from now on. */
  period: Interval;
};

/**
 * One message for each stay in force that an incident strikes, in one statement; told twice it is told once. Of one
 * that is resolved only stays that were warned of it are told. Says how many.
 */
export const tellStruckStays = async ({ sql }: Executor, struck: Struck): Promise<number> => {
  const { placeId, incidentId, topic } = struck;
  const warned = `incident.reported:${incidentId}:`;
  const rows = await sql`
    insert into outbox (id, topic, place_id, dedupe_key, payload)
    select gen_random_uuid(), ${topic}, b.place_id, ${`${topic}:${incidentId}:`} || b.id,
      jsonb_build_object('incidentId', i.id, 'bookingId', b.id)
    from incidents i join bookings b on b.place_id = i.place_id
    where i.place_id = ${placeId} and i.id = ${incidentId}
      and b.status in ('confirmed', 'requested', 'checked_in') and b.period && ${rangeText(struck.period)}::tstzrange
      and (${topic} = 'incident.reported' or exists (select 1 from outbox o where o.dedupe_key = ${warned} || b.id))
      and (i.resource_id is null or exists (
        select 1 from allocations a where a.place_id = b.place_id and a.holder_id = b.id
          and (a.unit_id = any(i.unit_ids) or cardinality(i.unit_ids) = 0 and exists (
            select 1 from resource_units ru
            where ru.place_id = i.place_id and ru.resource_id = i.resource_id and ru.unit_id = a.unit_id))))
    on conflict (dedupe_key) do nothing
    returning 1`;
  return rows.length;
};
