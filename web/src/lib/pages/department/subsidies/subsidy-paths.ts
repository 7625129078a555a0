import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

/** The addresses of what the department supports. */
export function subsidyPaths(lang: Lang) {
  const at = (path: string) => `${lang === 'en' ? '/en' : ''}/departement/subventions${path}`;
  return {
    list: (query: { apres?: string } = {}) => withQuery(at(''), query),
    newProject: () => at('/nouveau'),
    project: (id: string, news: { enregistre?: '1' } = {}) => withQuery(at(`/${id}`), news),
    editProject: (id: string) => at(`/${id}/modifier`),
    newSubsidy: (id: string) => at(`/${id}/nouvelle`),
    editSubsidy: (id: string, subsidy: string) => at(`/${id}/${subsidy}`),
    file: () => '/api/v1/subsidies.csv',
  };
}
