import type { Lang } from '#lib/messages/lang.ts';
import { paths, withQuery } from '#lib/paths.ts';

/** The addresses of the guide's own pages besides those that every page leads to. */
export function guidePaths(lang: Lang) {
  const at = (path: string) => `${lang === 'en' ? '/en' : ''}${path}`;
  return {
    ...paths(lang),
    proposeInitiative: () => at('/initiatives/proposer'),
    changeInitiative: (id: string) => at(`/initiatives/${encodeURIComponent(id)}/modifier`),
    contributions: (news: { retiree?: '1' } = {}) => withQuery(at('/initiatives/contributions'), news),
    initiativesFile: () => '/api/v1/open-data/initiatives.csv',
    guideLists: (news: { fait?: string } = {}) => withQuery(at('/mon-escale/listes'), news),
    guideList: (id: string, news: { fait?: string } = {}) =>
      withQuery(at(`/mon-escale/listes/${encodeURIComponent(id)}`), news),
    sharedList: (token: string) => at(`/initiatives/liste/${encodeURIComponent(token)}`),
    guideDesk: (news: { fait?: string } = {}) => withQuery(at('/departement/initiatives'), news),
    guideImport: () => at('/departement/initiatives/import'),
  };
}
