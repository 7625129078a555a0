import { type PlaceSetup, placeSetupContract } from '@escale/shared/resources';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';

type Asked = { locals: App.Locals; url: URL; params: { slug: string } };

/** All that can be changed of the place of the address, for its managers. */
export async function setupOf({ locals, url, params: { slug } }: Asked): Promise<PlaceSetup> {
  requireMember(locals, url);
  return orSignIn(await locals.call(placeSetupContract.read, { params: { slug } }), locals, url);
}
