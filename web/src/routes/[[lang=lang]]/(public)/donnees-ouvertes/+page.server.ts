import { describedSets } from '#lib/open-data/server/described-sets.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => describedSets(locals.lang, url.origin);
