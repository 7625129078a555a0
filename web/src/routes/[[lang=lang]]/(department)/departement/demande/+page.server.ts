import { requireMember } from '#lib/auth/server/require-member.ts';
import { readDemand } from '#lib/pages/department/demand/server/read-demand.ts';
import { communes } from '#lib/places/server/communes.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const [demand, outlines] = await Promise.all([readDemand(locals, url), communes(locals.call)]);
  const { communes: byCommune, ...rest } = demand;
  const shapes = outlines.map(({ insee, name, path }) => ({ insee, name, path }));
  return { ...rest, byCommune, shapes, month: today().slice(0, 7) };
};
