import { stayWordsOf } from '#lib/messages/stay.ts';
import { widgetWordsOf } from '#lib/messages/widget.ts';
import { framedPaths } from '#lib/pages/widget/framed-paths.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data, parent }) => {
  const { lang } = await parent();
  const [widget, stayWords] = await Promise.all([widgetWordsOf(lang), stayWordsOf(lang)]);
  return { ...data, paths: framedPaths(lang, data.scheme), widget, stayWords };
};
