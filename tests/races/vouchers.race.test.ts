import type postgres from 'postgres';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { fireAtOnce, raceOn, seesDamage, tally } from '../support/race.ts';

const HOLDERS = 12;
/** Each books two hours at 4.20 €: the budget holds three of them. */
const STAY_CENTS = 840;
const BUDGET_CENTS = 3 * STAY_CENTS;

/** Programmes of the control give no lock, and nothing keeps a budget from being overspent. */
const withoutGuards = async (sql: postgres.Sql): Promise<void> => {
  await sql`alter table voucher_programmes drop constraint voucher_programmes_are_never_overspent`;
  await sql`alter table voucher_programmes rename to voucher_programmes_kept`;
  await sql`create function programme_rows() returns setof voucher_programmes_kept language sql stable as
    'select * from voucher_programmes_kept'`;
  await sql`create view voucher_programmes as select * from programme_rows()`;
  await sql`create function keep_programme() returns trigger language plpgsql as $$ begin
    update voucher_programmes_kept set drawn_cents = drawn_cents + new.drawn_cents - old.drawn_cents where id = new.id;
    return new;
  end $$`;
  await sql`create trigger keep instead of update on voucher_programmes for each row execute function keep_programme()`;
};

/** Twelve people with a voucher each book at twelve places at once: only the programme is what they share. */
const spendTheLastBudget = (
  prepare?: (sql: postgres.Sql) => Promise<void>,
  programmes = 'voucher_programmes',
) =>
  raceOn(prepare, async (scene) => {
    const { sql, address } = scene;
    const programme = newId();
    await sql`insert into ${sql(programmes)} (id, name, public_label, unit, budget_cents, rate_net_cents,
        vat_rate_basis_points, valid_from, valid_until)
      values (${programme}, 'Un programme', 'Un public', 'hour', ${BUDGET_CENTS}, 350, 2000, '2027-09-01', '2027-12-31')`;
    const shots = await Promise.all(
      Array.from({ length: HOLDERS }, async () => {
        const place = await scene.place();
        const { id: resourceId } = await scene.resource(place);
        const as = await signedIn(scene);
        const voucherId = newId();
        await sql`insert into voucher_places (place_id, programme_id) values (${place.id}, ${programme})`;
        await sql`insert into vouchers (id, programme_id, batch_id, code_hash, granted_parts, parts_left, member_id,
            claimed_at, expires_on)
          values (${voucherId}, ${programme}, ${newId()}, ${voucherId}, 600, 600, ${as.memberId}, now(), '2027-12-31')`;
        const body = { resourceId, start: '2027-09-06T09:00', end: '2027-09-06T11:00', voucherId };
        return { as, path: '/bookings', body, key: newId() };
      }),
    );
    const answers = tally(await fireAtOnce(address, shots));
    const [{ cents } = { cents: -1 }] = await sql<{ cents: number }[]>`
      select coalesce(sum(net_cents + vat_cents), 0)::int as cents from voucher_spends`;
    const [{ drawn } = { drawn: -1 }] = await sql<{ drawn: number }[]>`
      select drawn_cents as drawn from voucher_programmes`;
    return { answers, cents, drawn };
  });

test('a budget for three stays, wanted by twelve people at twelve places at once, pays for three', async () => {
  const { answers, cents, drawn } = await spendTheLastBudget();
  expect(answers).toEqual({ '201': 3, '409 voucher-budget-spent': HOLDERS - 3 });
  expect([cents, drawn]).toEqual([BUDGET_CENTS, BUDGET_CENTS]);
});

test('control: without the lock and the constraint the same budget is overspent', async () => {
  const race = () => spendTheLastBudget(withoutGuards, 'voucher_programmes_kept');
  expect(await seesDamage(race, ({ cents }) => cents > BUDGET_CENTS)).toBe(true);
});
