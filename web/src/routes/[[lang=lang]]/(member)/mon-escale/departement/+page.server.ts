import { personalDataContract } from '@escale/shared/personal-data';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { seenMonths, twelveMonthsUntil } from '#lib/pages/mine/seen-months.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoadEvent } from './$types';

/** The last month that is shown: this one, or an earlier one that the address names. */
function lastMonthOf({ searchParams }: URL): string {
  const current = today().slice(0, 7);
  const asked = searchParams.get('jusqu') ?? '';
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(asked) && asked < current ? asked : current;
}

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const last = lastMonthOf(url);
  const months = twelveMonthsUntil(last);
  const [first = last] = months;
  const querystring = { from: `${first}-01`, to: lastDayOf(last) };
  const seen = orSignIn(
    await locals.call(personalDataContract.seenByDepartment, { querystring }),
    locals,
    url,
  );
  return {
    months: seenMonths(months, seen.items),
    first,
    last,
    isLatest: last === today().slice(0, 7),
    monthBefore: twelveMonthsUntil(first)[10] ?? first,
  };
};
