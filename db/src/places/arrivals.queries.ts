import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type ArrivalNotes = { wifi: string | null; door: string | null; isExample: boolean };
export type CodeSecret = { secret: string; now: Instant };

/** Null as long as no code was ever shown: then none can have been read. */
export const readCodeSecret = async ({ sql }: Executor, placeId: string): Promise<CodeSecret | null> => {
  const [row] = await sql<CodeSecret[]>`
    select code_secret as secret, floor(extract(epoch from domain_now())::float8 * 1000) as now
    from place_arrivals where place_id = ${placeId} and code_secret is not null`;
  return row ?? null;
};

/** Gives the place the proposed secret unless it has one: of two first calls one proposes for both. */
export const takeCodeSecret = async (
  { sql }: Executor,
  { placeId, proposed }: { placeId: string; proposed: string },
): Promise<CodeSecret> => {
  const [row] = await sql<CodeSecret[]>`
    insert into place_arrivals as kept (place_id, code_secret) values (${placeId}, ${proposed})
    on conflict (place_id) do update set code_secret = coalesce(kept.code_secret, excluded.code_secret)
    returning code_secret as secret, floor(extract(epoch from domain_now())::float8 * 1000) as now`;
  if (!row) throw new Error('the secret of a place was neither kept nor found');
  return row;
};

export const readArrivalNotes = async ({ sql }: Executor, placeId: string): Promise<ArrivalNotes | null> => {
  const [row] = await sql<ArrivalNotes[]>`
    select wifi, door, is_example as "isExample" from place_arrivals where place_id = ${placeId}`;
  return row ?? null;
};

/** What is written by the place is no example any more; a note that is left out stays. */
export const writeArrivalNotes = async (
  { sql }: Executor,
  placeId: string,
  { wifi, door }: { wifi?: string | null; door?: string | null },
): Promise<void> => {
  await sql`
    insert into place_arrivals as kept (place_id, wifi, door) values (${placeId}, ${wifi ?? null}, ${door ?? null})
    on conflict (place_id) do update set is_example = false,
      wifi = case when ${wifi !== undefined} then excluded.wifi else kept.wifi end,
      door = case when ${door !== undefined} then excluded.door else kept.door end`;
};
