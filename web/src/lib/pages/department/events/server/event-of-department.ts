import { type EventSchema, eventsContract } from '@escale/shared/events';
import { error } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';

/** An event that the department holds; a place's own is not found here. */
export async function eventOfDepartment(locals: App.Locals, url: URL, id: string): Promise<EventSchema> {
  requireMember(locals, url);
  const event = orSignIn(await locals.call(eventsContract.read, { params: { id } }), locals, url);
  if (event.organiser !== 'department') error(404);
  return event;
}
