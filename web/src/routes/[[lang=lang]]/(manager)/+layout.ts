import { langOf } from '#lib/messages/lang.ts';
import { manageWordsOf } from '#lib/messages/manage.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => ({ manage: await manageWordsOf(langOf(url.pathname)) });
