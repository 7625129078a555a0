import type { Instant } from '@escale/shared/kernel';
import type { WebhookType } from '@escale/shared/webhooks';
import type { Executor } from '../transaction.ts';

export type EndpointKey = { placeId: string; id: string };

export type EndpointFields = { url: string; types: WebhookType[]; includesPerson: boolean; isOn: boolean };

export type EndpointRow = EndpointFields & {
  id: string;
  timeZone: string;
  placeSlug: string;
  /** Those who run the place have been told. */
  isKnownFailing: boolean;
  revision: number;
  createdAt: Instant;
  previousSecretUntil: Instant | null;
  waiting: number;
  failed: number;
  lastDeliveredAt: Instant | null;
};

const select = ({ sql }: Executor, where: { placeId: string; id?: string }) => sql<EndpointRow[]>`
  select e.id, e.url, e.types, e.includes_person as "includesPerson", e.is_on as "isOn", e.revision,
    p.time_zone as "timeZone", p.slug as "placeSlug", e.told_failing_at is not null as "isKnownFailing",
    epoch_ms(e.created_at)::float8 as "createdAt",
    case when e.previous_until > now() then epoch_ms(e.previous_until)::float8 end as "previousSecretUntil",
    told.waiting, told.failed, told.last as "lastDeliveredAt"
  from webhook_endpoints e
  join places p on p.id = e.place_id
  cross join lateral (
    select count(*) filter (where m.state = 'waiting')::int as waiting,
      count(*) filter (where m.state = 'failed')::int as failed,
      epoch_ms(max(m.at) filter (where m.state = 'delivered'))::float8 as last
    from webhook_messages m where m.place_id = e.place_id and m.endpoint_id = e.id) told
  where e.place_id = ${where.placeId} ${where.id === undefined ? sql`` : sql`and e.id = ${where.id}`}
  order by e.id`;

export const listEndpoints = (tx: Executor, placeId: string): Promise<EndpointRow[]> =>
  select(tx, { placeId });

export const readEndpoint = async (tx: Executor, key: EndpointKey): Promise<EndpointRow | null> => {
  const [row] = await select(tx, key);
  return row ?? null;
};

/** The revision that stands; nobody else changes it until the transaction ends. */
export const lockEndpoint = async (
  { sql }: Executor,
  { placeId, id }: EndpointKey,
): Promise<number | null> => {
  const [row] = await sql<{ revision: number }[]>`
    select revision from webhook_endpoints where place_id = ${placeId} and id = ${id} for update`;
  return row?.revision ?? null;
};

export const insertEndpoint = async (
  { sql }: Executor,
  { placeId, id, url, types, includesPerson, secret }: EndpointKey & EndpointFields & { secret: string },
): Promise<void> => {
  await sql`
    insert into webhook_endpoints (place_id, id, url, types, includes_person, secret)
    values (${placeId}, ${id}, ${url}, ${types}, ${includesPerson}, ${secret})`;
};

/** What has failed before is forgotten: the change may have mended it. */
export const updateEndpoint = async (
  { sql }: Executor,
  { placeId, id, url, types, includesPerson, isOn }: EndpointKey & EndpointFields,
): Promise<void> => {
  await sql`
    update webhook_endpoints set url = ${url}, types = ${types}, includes_person = ${includesPerson}, is_on = ${isOn},
      revision = revision + 1, resting_until = now(), told_failing_at = null
    where place_id = ${placeId} and id = ${id}`;
};

export const deleteEndpoint = async ({ sql }: Executor, { placeId, id }: EndpointKey): Promise<boolean> => {
  const { count } = await sql`delete from webhook_endpoints where place_id = ${placeId} and id = ${id}`;
  return count === 1;
};

/** The secret so far signs beside the new one for a day. Machines change over, so that is a day of the real clock. */
export const replaceSecret = async (
  { sql }: Executor,
  { placeId, id, secret }: EndpointKey & { secret: string },
): Promise<{ until: Instant; timeZone: string } | null> => {
  const [row] = await sql<{ until: Instant; timeZone: string }[]>`
    update webhook_endpoints e set previous_secret = secret, previous_until = now() + interval '24 hours',
      secret = ${secret}
    from places p where p.id = e.place_id and e.place_id = ${placeId} and e.id = ${id}
    returning epoch_ms(e.previous_until)::float8 as until, p.time_zone as "timeZone"`;
  return row ?? null;
};
