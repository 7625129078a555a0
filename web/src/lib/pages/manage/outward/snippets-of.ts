import type { Lang } from '#lib/messages/lang.ts';
import { WIDGET_SCRIPT, widgetPath } from '#lib/pages/widget/widget-path.ts';
import type { Paths } from '#lib/paths.ts';

type Wish = { place: { slug: string }; origin: string; lang: Lang; paths: Paths; text: string };

/** For text and attributes in double quotes. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The lines that show a place's bookings on another site: with our script, and with a frame alone. */
export function snippetsOf({ place: { slug }, origin, lang, paths, text }: Wish) {
  const language = lang === 'en' ? ' data-lang="en"' : '';
  const words = escaped(text);
  return {
    script: [
      `<a href="${origin}${paths.place(slug)}" data-escale="${slug}"${language}>${words}</a>`,
      `<script src="${origin}${WIDGET_SCRIPT}" async></script>`,
    ].join('\n'),
    frame: `<iframe src="${origin}${widgetPath(lang, slug)}" title="${words}" width="100%" height="900" loading="lazy"></iframe>`,
  };
}
