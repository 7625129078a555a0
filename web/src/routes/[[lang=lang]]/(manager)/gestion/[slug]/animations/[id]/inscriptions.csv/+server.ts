import { eventsContract } from '@escale/shared/events';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { manageWordsOf } from '#lib/messages/manage.ts';
import { csvOf } from '#lib/pages/manage/events/server/attendees-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params: { id }, url }) => {
  requireMember(locals, url);
  const people = orSignIn(await locals.call(eventsContract.attendees, { params: { id } }), locals, url);
  const { events: says } = await manageWordsOf(locals.lang);
  const told = (present: boolean | null) => (present === null ? '' : present ? says.yes : says.no);
  const rows = people.map((one) => [one.displayName, says.states[one.status], told(one.present)]);
  return new Response(csvOf([[says.person, says.state, says.present], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="inscriptions.csv"',
      'cache-control': 'private, no-store',
    },
  });
};
