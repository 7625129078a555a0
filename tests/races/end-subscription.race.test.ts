import type postgres from 'postgres';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { fireAtOnce, type Prepare, raceOn, seesDamage, tally } from '../support/race.ts';

const SPACES = 8;
const later = { formula: 'day', count: 1, date: '2027-10-04' };

/** Whoever spends stands still before the COMMIT, so that the ending comes while nothing of it is visible. */
const lingering = async (sql: postgres.Sql): Promise<void> => {
  await sql`create function linger() returns trigger language plpgsql as 'begin perform pg_sleep(0.15); return null; end'`;
  await sql`create constraint trigger linger after insert on pass_spends deferrable initially deferred
    for each row execute function linger()`;
};

/** The control's passes give no lock: a view over a function has no rows of its own to lock, and hands changes on. */
const withoutLocks = async (sql: postgres.Sql): Promise<void> => {
  await lingering(sql);
  await sql`alter table passes rename to passes_kept`;
  await sql`create function passes_rows() returns setof passes_kept language sql stable as 'select * from passes_kept'`;
  await sql`create view passes as select * from passes_rows()`;
  await sql`create function end_kept() returns trigger language plpgsql as $$ begin
    update passes_kept set ends_on = new.ends_on where place_id = new.place_id and id = new.id;
    return new;
  end $$`;
  await sql`create trigger end_kept instead of update on passes for each row execute function end_kept()`;
};

/** A person books a day of next month at eight spaces, and ends the subscription that would pay for it. */
const endWhileBooking = (prepare: Prepare, passes = 'passes') =>
  raceOn(prepare, async (scene) => {
    const { sql, address } = scene;
    const place = await scene.place();
    const as = await signedIn(scene);
    const spaces = await Promise.all(Array.from({ length: SPACES }, () => scene.resource(place)));
    const [product, pass] = [newId(), newId()];
    await sql`insert into pass_products (place_id, id, name, kind, points_per_day, valid_months, amount_cents,
        vat_rate_basis_points)
      values (${place.id}, ${product}, 'Un abonnement', 'subscription', 3, 1, 9600, 2000)`;
    await sql`insert into place_of_id (id, place_id) values (${pass}, ${place.id})`;
    await sql`insert into ${sql(passes)} (place_id, id, product_id, member_id, name, kind, starts_on, points_per_day,
        amount_cents, vat_rate_basis_points, bought_at)
      select ${place.id}, ${pass}, ${product}, ${as.memberId}, 'Un abonnement', 'subscription', '2027-09-01', 3, 9600,
        2000, now()`;
    await sql`insert into pass_resources (place_id, pass_id, resource_id)
      select ${place.id}, ${pass}, id from unnest(${spaces.map(({ id }) => id)}::uuid[]) as id`;
    const stays = spaces.map(({ id: resourceId }) => ({
      as,
      path: '/bookings',
      body: { resourceId, ...later },
      key: newId(),
    }));
    const ending = { as, path: `/passes/${pass}/termination`, key: newId() };
    const outcomes = await fireAtOnce(address, [...stays.slice(0, 4), ending, ...stays.slice(4)]);
    const [{ unpaid } = { unpaid: -1 }] = await sql<{ unpaid: number }[]>`
      select count(*)::int as unpaid from pass_spends s
      join ${sql(passes)} ps on ps.place_id = s.place_id and ps.id = s.pass_id
      where s.on_date > ps.ends_on`;
    const [{ free } = { free: -1 }] = await sql<{ free: number }[]>`
      select count(*)::int as free from bookings where total_cents = 0`;
    return { answers: tally(outcomes), unpaid, free };
  });

test('a subscription that ends while next month is booked pays for nothing in a month that nobody pays', async () => {
  for (let round = 0; round < 3; round++) {
    const { answers, unpaid, free } = await endWhileBooking(lingering);
    expect(answers['201']).toBe(SPACES);
    expect(unpaid).toBe(0);
    if (answers['200']) expect(free).toBe(0);
    else expect(answers['409 subscription-pays-later-stays']).toBe(1);
  }
});

test('control: where passes give no lock it ends behind stays that it has paid for', async () => {
  const race = () => endWhileBooking(withoutLocks, 'passes_kept');
  expect(await seesDamage(race, ({ unpaid }) => unpaid > 0)).toBe(true);
});
