import type { Lang } from '#lib/messages/lang.ts';
import { type Paths, paths } from '#lib/paths.ts';

/** The same addresses, but for the steps of a booking, which stay in the frame. */
export function framedPaths(lang: Lang, scheme: string | undefined): Paths {
  const all = paths(lang);
  const kept = scheme === undefined ? {} : { scheme };
  return {
    ...all,
    place: (slug, choice = {}) => all.widget(slug, { ...choice, ...kept }),
    book: (slug, choice = {}) => all.widget(slug, { ...choice, ...kept, step: 'reserver' }),
  };
}
