import { guideDeskWordsOf, guideWordsOf } from '#lib/messages/guide.ts';
import { langOf } from '#lib/messages/lang.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ url }) => {
  const lang = langOf(url.pathname);
  const [guide, guideDesk] = await Promise.all([guideWordsOf(lang), guideDeskWordsOf(lang)]);
  return { guide, guideDesk };
};
