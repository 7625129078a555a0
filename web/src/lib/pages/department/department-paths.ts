import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

/** What is shown, as the address says it: a year or a month, and which places. */
export type DepartmentSearch = Partial<Record<'periode' | 'commune' | 'lieu', string>>;

export type Drawing = 'evolution' | 'lieux' | 'semaine' | 'communes';

/** The addresses of the department's pages. */
export function departmentPaths(lang: Lang) {
  const at = (path: string) => `${lang === 'en' ? '/en' : ''}/departement${path}`;
  return {
    overview: (search: DepartmentSearch = {}) => withQuery(at(''), search),
    figure: (name: string, search: DepartmentSearch = {}) => withQuery(at(`/chiffres/${name}`), search),
    contests: (news: { repondu?: '1' } = {}) => withQuery(at('/contestations'), news),
    reports: (search: { annee?: string } = {}) => withQuery(at('/bilans'), search),
    report: (place: string, year: number) => at(`/bilans/${encodeURIComponent(place)}/${year}/bilan.pdf`),
    drawing: (name: Drawing, type: 'svg' | 'png', search: DepartmentSearch = {}) =>
      withQuery(at(`/dessins/${name}.${type}`), search),
  };
}
