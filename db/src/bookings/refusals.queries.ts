import type { LocalDate } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';
import { saltOfToday } from './visits.queries.ts';

/** `visitor`: who asked, as told apart here and now; it is hashed before it is kept. */
export type RefusalForLackOfRoom = {
  placeId: string;
  resourceId: string;
  onDate: LocalDate;
  /** The hour of the place's clock at which the stay was to begin. */
  hour: number;
  visitor: string;
  /** Somebody without an account, known by where they ask from: hashed with a secret of today besides. */
  isVisit: boolean;
};

/** Once for each visitor, resource and date, however often they try. */
export const noteRefusal = async (
  { sql }: Executor,
  { placeId, resourceId, onDate, hour, visitor, isVisit }: RefusalForLackOfRoom,
): Promise<void> => {
  const today = isVisit ? sql`today as (${saltOfToday(sql)}),` : sql``;
  const secret = isVisit ? sql`(select salt::text from today)` : sql`''`;
  await sql`
    with ${today} salted as (
      insert into refusal_salts (on_date) values (${onDate})
      on conflict (on_date) do update set salt = refusal_salts.salt returning salt)
    insert into refusals_for_lack_of_room (place_id, resource_id, on_date, hour, visitor)
    select ${placeId}, ${resourceId}, ${onDate}, ${hour},
      encode(sha256(convert_to(salted.salt::text || ${secret} || ${visitor}::text, 'UTF8')), 'hex')
    from salted on conflict do nothing`;
};

/** Forgets how to find a visitor again among those of a date that has passed everywhere. */
export const forgetRefusalSalts = async ({ sql }: Executor): Promise<number> => {
  const { count } =
    await sql`delete from refusal_salts where on_date < (domain_now() - interval '2 days')::date`;
  return count;
};
