import type { Lang } from '#lib/messages/lang.ts';
import { type Paths, paths } from '#lib/paths.ts';
import { widgetPath } from './widget-path.ts';

/** The same addresses, but for the steps of a booking, which stay in the frame. */
export function framedPaths(lang: Lang, scheme: string | undefined): Paths {
  return {
    ...paths(lang),
    place: (slug, choice = {}) => widgetPath(lang, slug, { ...choice, scheme }),
    book: (slug, choice = {}) => widgetPath(lang, slug, { ...choice, scheme, step: 'reserver' }),
  };
}
