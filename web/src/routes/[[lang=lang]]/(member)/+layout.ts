import { langOf } from '#lib/messages/lang.ts';
import { mineWordsOf } from '#lib/messages/mine.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => ({ mine: await mineWordsOf(langOf(url.pathname)) });
