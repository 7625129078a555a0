import type postgres from 'postgres';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { fireAtOnce, listen, seesDamage, tally } from '../support/race.ts';
import { openScene } from '../support/scene.ts';

const RESOURCES = 12;
const POINTS = 3;

/**
 * The control's passes give no lock: a view over a function has no rows of its own to lock. The unchanged statement
 * still says `for update`, and nothing keeps a balance from falling below zero.
 */
const withoutGuards = async (sql: postgres.Sql): Promise<void> => {
  await sql`alter table pass_periods drop constraint pass_periods_are_never_overdrawn`;
  await sql`alter table passes rename to passes_kept`;
  await sql`create function passes_rows() returns setof passes_kept language sql stable as 'select * from passes_kept'`;
  await sql`create view passes as select * from passes_rows()`;
};

/** One person books a day at twelve spaces at once, with a pass that is good at all of them and pays for one day. */
const spendTheLastPoints = async (
  prepare?: NonNullable<Parameters<typeof openScene>[0]>['prepare'],
  passes = 'passes',
) => {
  const scene = await openScene({ maxConnections: 20, ...(prepare && { prepare }) });
  try {
    const { sql } = scene;
    const address = await listen(scene);
    const place = await scene.place();
    const as = await signedIn(scene);
    const spaces = await Promise.all(Array.from({ length: RESOURCES }, () => scene.resource(place)));
    const [product, pass] = [newId(), newId()];
    await sql`insert into pass_products (place_id, id, name, kind, points, points_per_day, valid_months, amount_cents,
        vat_rate_basis_points)
      values (${place.id}, ${product}, 'Un carnet', 'pass', ${POINTS}, 3, 12, 1600, 2000)`;
    await sql`insert into ${sql(passes)} (place_id, id, product_id, member_id, name, kind, points, starts_on, ends_on,
        points_per_day, amount_cents, vat_rate_basis_points, bought_at)
      values (${place.id}, ${pass}, ${product}, ${as.memberId}, 'Un carnet', 'pass', ${POINTS}, '2027-01-01',
        '2027-12-31', 3, 1600, 2000, now())`;
    await sql`insert into pass_resources (place_id, pass_id, resource_id)
      select ${place.id}, ${pass}, id from unnest(${spaces.map(({ id }) => id)}::uuid[]) as id`;
    await sql`insert into pass_periods (place_id, pass_id, starts_on, ends_on, points_left)
      values (${place.id}, ${pass}, '2027-01-01', '2027-12-31', ${POINTS})`;
    const outcomes = await fireAtOnce(
      address,
      spaces.map(({ id: resourceId }) => ({
        as,
        path: '/bookings',
        body: { resourceId, formula: 'day', count: 1, date: '2027-09-06' },
        key: newId(),
      })),
    );
    const [{ spent } = { spent: -1 }] = await sql<{ spent: number }[]>`
      select coalesce(sum(points), 0)::int as spent from pass_spends`;
    const [{ free } = { free: -1 }] = await sql<{ free: number }[]>`
      select count(*)::int as free from bookings where total_cents = 0`;
    const [{ left } = { left: -1 }] = await sql<{ left: number }[]>`
      select points_left as left from pass_periods`;
    return { answers: tally(outcomes), spent, free, left };
  } finally {
    await scene.close();
  }
};

test('the last points of a pass, wanted at twelve spaces at once, pay for one day; the others cost money', async () => {
  const { answers, ...points } = await spendTheLastPoints();
  expect(answers).toEqual({ '201': RESOURCES });
  expect(points).toEqual({ spent: POINTS, free: 1, left: 0 });
});

test('control: without the locks and the constraint the same points are spent several times', async () => {
  const race = () => spendTheLastPoints(withoutGuards, 'passes_kept');
  expect(await seesDamage(race, ({ spent, left }) => spent > POINTS && left < 0)).toBe(true);
});
