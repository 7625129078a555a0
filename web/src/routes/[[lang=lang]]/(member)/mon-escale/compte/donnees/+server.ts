import { personalDataContract } from '@escale/shared/personal-data';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { paths } from '#lib/paths.ts';
import type { RequestHandler } from './$types';

/** Everything that is kept about the person, as a file. */
export const GET: RequestHandler = async ({ locals, url }) => {
  // Who signs in on the way comes back to the account, not to a download without a page.
  const account = new URL(paths(locals.lang).account(), url);
  requireMember(locals, account);
  const data = orSignIn(await locals.call(personalDataContract.exportMe, {}), locals, account);
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="escale-${data.exportedAt.slice(0, 10)}.json"`,
    },
  });
};
