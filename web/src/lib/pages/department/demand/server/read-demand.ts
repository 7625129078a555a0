import { demandContract, type UnmetGrouping, type UnmetRow, unmetSizes } from '@escale/shared/demand';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { spanOf } from '#lib/figures/span.ts';
import { today } from '#lib/server/clock.ts';
import type { DemandSearch } from '../demand-paths.ts';

/** All that was asked for in vain in the year or month that the address names; by month, with the year before it. */
export async function readDemand(locals: App.Locals, url: URL) {
  const span = spanOf(url.searchParams.get('periode'), today());
  const commune = /^[0-9AB]{5}$/.exec(url.searchParams.get('commune') ?? '')?.[0];
  const search: DemandSearch = { periode: span.key, ...(commune && { commune }) };
  const since = `${Number(span.key.slice(0, 4)) - 1}-01-01`;
  const read = async (groupBy: UnmetGrouping, from = span.from) => {
    const querystring = { from, to: span.to, groupBy, ...(commune && { commune }) };
    return orSignIn(await locals.call(demandContract.unmet, { querystring }), locals, url);
  };
  const [total, communes, week, needs, sizes, reasons, months] = await Promise.all([
    read('total'),
    read('commune'),
    read('weekdayHour'),
    read('need'),
    read('size'),
    read('reason'),
    read('month', since),
  ]);
  return {
    ...{ span, search, commune: commune ?? null },
    row: total.rows[0] ?? null,
    findings: total.findings,
    example: total.example,
    dates: { from: total.from, to: total.to, since: months.from },
    made: { version: total.definitionVersion, at: total.asOf },
    communes: mostFirst(communes.rows),
    week: week.rows,
    needs: mostFirst(needs.rows),
    sizes: unmetSizes.flatMap((size) => sizes.rows.filter(({ key }) => key === size)),
    reasons: mostFirst(reasons.rows),
    months: months.rows,
  };
}

const mostFirst = (rows: readonly UnmetRow[]) =>
  rows.toSorted((a, b) => (b.searches ?? 0) - (a.searches ?? 0));

export type Demand = Awaited<ReturnType<typeof readDemand>>;
