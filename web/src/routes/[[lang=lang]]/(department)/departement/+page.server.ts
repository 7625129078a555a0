import { requireMember } from '#lib/auth/server/require-member.ts';
import { askedOf } from '#lib/pages/department/server/asked-of.ts';
import { readChoices } from '#lib/pages/department/server/read-choices.ts';
import { readOverview } from '#lib/pages/department/server/read-overview.ts';
import { communes } from '#lib/places/server/communes.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ locals, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const asked = askedOf(url);
  const [overview, choices, outlines] = await Promise.all([
    readOverview(locals, url, asked),
    readChoices(locals, url),
    communes(locals.call),
  ]);
  const shapes = outlines.map(({ insee, name, path }) => ({ insee, name, path }));
  return { ...asked, ...overview, choices, shapes };
};
