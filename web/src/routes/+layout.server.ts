import { today } from '#lib/server/clock.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { lang, member } }) => ({
  lang,
  today: today(),
  // Roles and the rest of the account stay on the server.
  member: member && { id: member.id, displayName: member.displayName, email: member.email },
});
