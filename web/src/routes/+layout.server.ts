import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { lang, member } }) => ({
  lang,
  // Roles and the rest of the account stay on the server.
  member: member && { id: member.id, displayName: member.displayName, email: member.email },
});
