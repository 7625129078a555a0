import type { Income } from './income.ts';
import type { Difference, Replayed } from './replay.ts';

/** How a change meets a stay. A stay of which it changes the hours keeps its price or not: that comes first. */
export const effects = ['refused', 'dearer', 'cheaper', 'shorter', 'longer'] as const;
export type Effect = (typeof effects)[number];

export type HitStay = {
  standing: Replayed;
  changed: Replayed;
  effect: Effect;
  standingCents: number;
  changedCents: number;
};

export const centsOf = ({ income }: Pick<Replayed, 'income'>): number =>
  income.reduce((sum, { cents }) => sum + cents, 0);

/** The stays that the change would have touched; both lists hold the same requests in the same order. */
export function hitStays(standing: readonly Replayed[], changed: readonly Replayed[]): HitStay[] {
  return standing.flatMap((before, nth) => {
    const after = changed[nth];
    if (!after || before.refusal !== null) return [];
    const [standingCents, changedCents] = [centsOf(before), centsOf(after)];
    const effect = effectOf(before, after, changedCents - standingCents);
    return effect ? [{ standing: before, changed: after, effect, standingCents, changedCents }] : [];
  });
}

function effectOf(before: Replayed, after: Replayed, cents: number): Effect | null {
  if (after.refusal !== null) return 'refused';
  if (cents !== 0) return cents > 0 ? 'dearer' : 'cheaper';
  const length = ({ interval }: Replayed) => interval.end - interval.start;
  const [had, gets] = [length(before), length(after)];
  return had === gets ? null : gets < had ? 'shorter' : 'longer';
}

export type HitPerson = {
  memberId: string;
  displayName: string;
  standingCents: number;
  changedCents: number;
  stays: HitStay[];
};

/** Who is hit, those by the most money first; who is erased is nobody any more. */
export function hitPeople(stays: readonly HitStay[]): HitPerson[] {
  const people = Map.groupBy(
    stays.filter(({ standing }) => standing.request.memberId !== null),
    ({ standing }) => standing.request.memberId ?? '',
  );
  return [...people]
    .map(([memberId, own]) => ({
      memberId,
      displayName: own[0]?.standing.request.displayName ?? '',
      standingCents: sum(own.map(({ standingCents }) => standingCents)),
      changedCents: sum(own.map(({ changedCents }) => changedCents)),
      stays: own.toSorted((a, b) => weight(b) - weight(a)),
    }))
    .sort(
      (a, b) => weight(b) - weight(a) || refusedOf(b) - refusedOf(a) || (a.memberId < b.memberId ? -1 : 1),
    );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const weight = ({ standingCents, changedCents }: { standingCents: number; changedCents: number }) =>
  Math.abs(changedCents - standingCents);
const refusedOf = ({ stays }: HitPerson) => stays.filter(({ effect }) => effect === 'refused').length;

export type IncomeRow = {
  kind: Income['kind'];
  audience: string | null;
  standingCents: number;
  changedCents: number;
};

/** Income by formula and audience, the most first. */
export function incomeRows(standing: readonly Replayed[], changed: readonly Replayed[]): IncomeRow[] {
  const rows = new Map<string, IncomeRow>();
  const add = (stays: readonly Replayed[], side: 'standingCents' | 'changedCents') => {
    for (const { kind, audience, cents } of stays.flatMap(({ income }) => income)) {
      const key = `${kind} ${audience}`;
      const row = rows.get(key) ?? { kind, audience, standingCents: 0, changedCents: 0 };
      row[side] += cents;
      rows.set(key, row);
    }
  };
  add(standing, 'standingCents');
  add(changed, 'changedCents');
  return [...rows.values()].sort(
    (a, b) => b.standingCents + b.changedCents - a.standingCents - a.changedCents,
  );
}

/** How many requests are refused, by what stands against them. */
export function refusalCounts(stays: readonly Replayed[]): { code: string; count: number }[] {
  const codes = stays.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]));
  return [...Map.groupBy(codes, (code) => code)]
    .map(([code, all]) => ({ code, count: all.length }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Where what stands today does not give what was charged changed: how often, and by how much. */
export function differenceRows(
  standing: readonly Replayed[],
): { reason: Difference; count: number; cents: number }[] {
  return [...Map.groupBy(standing, ({ difference }) => difference)].flatMap(([reason, stays]) =>
    reason === null
      ? []
      : [
          {
            reason,
            count: stays.length,
            cents: sum(stays.map((one) => centsOf(one) - (one.request.totalCents - one.request.refundCents))),
          },
        ],
  );
}
