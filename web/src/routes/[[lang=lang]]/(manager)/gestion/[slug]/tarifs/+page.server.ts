import { setupOf } from '#lib/pages/manage/setup/server/setup-of.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => ({ setup: await setupOf(event) });
