import { type SupportedProject, subsidiesContract } from '@escale/shared/subsidies';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';

type Asked = { locals: App.Locals; params: { id: string }; url: URL };

/** The project that the address names, as the department sees it. */
export async function projectOf({ locals, params: { id }, url }: Asked): Promise<SupportedProject> {
  requireMember(locals, url);
  return orSignIn(await locals.call(subsidiesContract.read, { params: { id } }), locals, url);
}
