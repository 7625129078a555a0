import { statisticsContract } from '@escale/shared/statistics';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { today } from '#lib/server/clock.ts';

/** The places and communes that the filter offers: all that ever had figures in this year and the two before it. */
export async function readChoices(locals: App.Locals, url: URL) {
  const to = today();
  const query = { from: `${Number(to.slice(0, 4)) - 2}-01-01`, to };
  const read = async (groupBy: 'place' | 'commune') =>
    orSignIn(
      await locals.call(statisticsContract.occupancy, { querystring: { ...query, groupBy } }),
      locals,
      url,
    ).rows.map(({ key, label }) => ({ key, label }));
  const [places, communes] = await Promise.all([read('place'), read('commune')]);
  return { places, communes, year: Number(to.slice(0, 4)), month: to.slice(0, 7) };
}
