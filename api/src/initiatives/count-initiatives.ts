import { countFacets, type FacetRow } from '@escale/db/initiatives';
import {
  type Facets,
  type InitiativeFilter,
  initiativeAudiences,
  needs,
  themes,
} from '@escale/shared/initiatives';
import type { Ports } from '../ports.ts';
import { searchOf } from './search-of.ts';

export const countInitiatives = async ({ database }: Ports, filter: InitiativeFilter): Promise<Facets> => {
  const rows = await countFacets(database, searchOf(filter));
  const of = (facet: FacetRow['facet']) => rows.filter((row) => row.facet === facet);
  const inOrder = <T extends string>(facet: FacetRow['facet'], values: readonly T[]) =>
    values.flatMap((value) => {
      const found = of(facet).find((row) => row.value === value);
      return found ? [{ value, count: found.count }] : [];
    });
  return {
    total: of('all')[0]?.count ?? 0,
    themes: inOrder('theme', themes),
    needs: inOrder('need', needs),
    audiences: inOrder('audience', initiativeAudiences),
    communes: of('commune').map(({ value, name, count }) => ({ value, name, count })),
  };
};
