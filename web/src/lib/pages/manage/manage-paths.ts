import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

/** The addresses of those who run a place; public pages do without them. */
export function managePaths(lang: Lang) {
  const prefix = lang === 'en' ? '/en' : '';
  return {
    places: () => `${prefix}/gestion`,
    place: (slug: string) => {
      const at = (path: string) => `${prefix}/gestion/${encodeURIComponent(slug)}${path}`;
      return {
        home: () => at(''),
        community: (news: { fait?: 'visible' | 'hidden' | 'message' | 'reglage' } = {}) =>
          at(`/entraide${news.fait === undefined ? '' : `?fait=${news.fait}`}`),
        plan: (shown: { niveau?: string; enregistre?: '1'; retire?: '1' } = {}) =>
          withQuery(at('/plan'), shown),
        planning: (query: Record<string, string> = {}) => {
          const search = new URLSearchParams(query).toString();
          return at(search === '' ? '/planning' : `/planning?${search}`);
        },
      };
    },
  };
}
