import { today } from '#lib/server/clock.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { lang, member } }) => ({
  lang,
  today: today(),
  member,
});
