import type { UnmetGrouping } from '@escale/shared/demand';
import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

export type DemandSearch = Partial<Record<'periode' | 'commune', string>>;
export const demandDrawings = ['communes', 'semaine', 'besoins', 'personnes', 'raisons', 'mois'] as const;
export type DemandDrawing = (typeof demandDrawings)[number];

/** The addresses of what was asked for in vain, and of its files. */
export function demandPaths(lang: Lang) {
  const at = (path: string) => `${lang === 'en' ? '/en' : ''}/departement/demande${path}`;
  return {
    page: (search: DemandSearch = {}) => withQuery(at(''), search),
    drawing: (name: DemandDrawing, type: 'svg' | 'png', search: DemandSearch = {}) =>
      withQuery(at(`/dessins/${name}.${type}`), search),
  };
}

/** The rows as a file; the same query at the API's own address is for programs. */
export const demandFile = (
  groupBy: UnmetGrouping,
  { from, to, commune }: { from: string; to: string; commune?: string | undefined },
): string =>
  withQuery('/demande.csv', {
    from,
    to,
    groupBy,
    format: 'csv',
    ...(commune && { commune }),
  });
