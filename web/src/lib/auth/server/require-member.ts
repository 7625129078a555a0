import { redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import type { Member } from '../member.ts';

/** The person, or the way to sign in and come back to this very page with the choice kept. */
export function requireMember(locals: App.Locals, url: URL): Member {
  if (locals.member) return locals.member;
  throw redirect(303, paths(locals.lang).signIn(`${url.pathname}${url.search}`));
}
