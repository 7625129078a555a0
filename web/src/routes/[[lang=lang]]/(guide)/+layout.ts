import { guideWordsOf } from '#lib/messages/guide.ts';
import { langOf } from '#lib/messages/lang.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => ({ guide: await guideWordsOf(langOf(url.pathname)) });
