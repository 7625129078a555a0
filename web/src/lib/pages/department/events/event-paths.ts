import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

type News = Partial<Record<'prevu' | 'enregistre' | 'venus' | 'annule', '1'>>;

/** The addresses of what the department holds itself. */
export function departmentEventPaths(lang: Lang) {
  const at = (path: string) => `${lang === 'en' ? '/en' : ''}/departement/evenements${path}`;
  return {
    list: (news: News = {}) => withQuery(at(''), news),
    fresh: () => at('/nouveau'),
    event: (id: string, news: News = {}) => withQuery(at(`/${id}`), news),
    edit: (id: string) => at(`/${id}/modifier`),
  };
}
