import { authContract } from '@escale/shared/auth';
import { redirect } from '@sveltejs/kit';
import { accessCookie, refreshCookie } from '#lib/auth/server/session.ts';
import { paths } from '#lib/paths.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals }) => {
  await locals.call(authContract.signOut, {});
  // Whatever the API answered, this browser forgets the session.
  for (const name of [accessCookie, refreshCookie]) cookies.delete(name, { path: '/' });
  redirect(303, paths(locals.lang).home());
};

/** Someone who reloads or types the address is signed out by the button alone. */
export const GET: RequestHandler = ({ locals }) => redirect(303, paths(locals.lang).home());
