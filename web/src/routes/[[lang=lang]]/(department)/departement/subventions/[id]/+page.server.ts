import { projectOf } from '#lib/pages/department/subsidies/server/project-of.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => ({
  project: await projectOf(event),
  isSaved: event.url.searchParams.get('enregistre') === '1',
});
