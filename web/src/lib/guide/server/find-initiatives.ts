import {
  type InitiativeFilter,
  initiativeAudiences,
  initiativesContract,
  needs,
  themes,
} from '@escale/shared/initiatives';
import type { Call } from '#lib/api/server/call.ts';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import type { InitiativeSearch } from '#lib/paths.ts';

const oneOf = <T extends string>(values: readonly T[], asked: string | null | undefined) =>
  values.find((value) => value === asked);

/** What the address asks for; what it can't mean is as if it were not there. */
export function searchOf(params: URLSearchParams): InitiativeSearch {
  const fits = (name: string, pattern: RegExp) => {
    const value = params.get(name) ?? '';
    return pattern.test(value) ? value : undefined;
  };
  const found = {
    mots: params.get('mots')?.trim().slice(0, 200) || undefined,
    theme: oneOf(themes, params.get('theme')),
    besoin: oneOf(needs, params.get('besoin')),
    public: oneOf(initiativeAudiences, params.get('public')),
    commune: fits('commune', /^(\d[\dAB]\d{3}|92)$/),
    lieu: fits('lieu', /^[a-z0-9]+(-[a-z0-9]+)*$/),
    apres: fits('apres', /^[\w-]{1,500}$/),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function filterOf({ mots, theme, besoin, public: who, commune, lieu }: InitiativeSearch): InitiativeFilter {
  const [isTheme, isNeed, isWho] = [
    oneOf(themes, theme),
    oneOf(needs, besoin),
    oneOf(initiativeAudiences, who),
  ];
  return {
    ...(mots && { q: mots }),
    ...(isTheme && { theme: isTheme }),
    ...(isNeed && { need: isNeed }),
    ...(isWho && { audience: isWho }),
    ...(commune && { commune }),
    ...(lieu && { place: lieu }),
  };
}

/** What is found and how much there is of each: two calls, whatever is asked for. */
export async function findInitiatives(call: Call, search: InitiativeSearch) {
  const filter = filterOf(search);
  const { apres } = search;
  const [found, facets] = await Promise.all([
    call(initiativesContract.list, {
      querystring: { ...filter, limit: 24, ...(apres && { cursor: apres }) },
    }),
    call(initiativesContract.facets, { querystring: filter }),
  ]);
  return { ...orErrorPage(found), facets: orErrorPage(facets) };
}
