import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

/** What has just been done to a programme; `releves` says for which month, `repris` which codes were withdrawn. */
export type ProgrammeNews = { fait?: '1'; releves?: string; retirer?: string; repris?: string };

/** The addresses of the department's vouchers. */
export function voucherPaths(lang: Lang) {
  const at = (path: string) => `${lang === 'en' ? '/en' : ''}/departement/bons${path}`;
  return {
    list: () => at(''),
    create: () => at('/nouveau'),
    programme: (id: string, news: ProgrammeNews = {}) => withQuery(at(`/${id}`), news),
    /** Asks once more before the codes of a batch are withdrawn. */
    withdrawing: (id: string, batch: string) => `${withQuery(at(`/${id}`), { reprendre: batch })}#codes`,
    codes: (id: string) => at(`/${id}/codes`),
    statement: (id: string, news: { fait?: 'approuve' | 'paye' } = {}) =>
      withQuery(at(`/releves/${id}`), news),
    file: (programme = '') => `/api/v1/voucher-statements.csv${programme && `?programme=${programme}`}`,
  };
}
