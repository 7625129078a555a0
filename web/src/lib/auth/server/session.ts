import { authContract } from '@escale/shared/auth';
import { type Member as Account, membersContract } from '@escale/shared/members';
import type { RequestEvent } from '@sveltejs/kit';
import type { Member } from '../member.ts';

export const accessCookie = 'escale_access';
export const refreshCookie = 'escale_refresh';

/** Whether this browser says that somebody is signed in, true or not. */
export const hasSession = ({ cookies }: Pick<RequestEvent, 'cookies'>): boolean =>
  [accessCookie, refreshCookie].some((name) => cookies.get(name) !== undefined);

/** Roles and the rest of the account stay on the server. */
const shown = ({ id, displayName, email, platformRole, placeRoles }: Account): Member => ({
  id,
  displayName,
  email,
  worksAt: placeRoles.length,
  desks: [
    ...(platformRole === 'admin' || placeRoles.length > 0 ? (['manage'] as const) : []),
    ...(platformRole === null ? [] : (['department'] as const)),
  ],
});

/** Who is here. A lapsed access token is renewed once, so that a page opened after lunch still knows its person. */
export async function memberOf({ cookies, locals }: RequestEvent): Promise<Member | null> {
  if (cookies.get(accessCookie)) {
    const me = await locals.call(membersContract.readMe, {});
    if (me.ok) return shown(me.value);
  }
  if (!cookies.get(refreshCookie)) return null;
  const renewed = await locals.call(authContract.refresh, {});
  return renewed.ok ? shown(renewed.value.member) : null;
}
