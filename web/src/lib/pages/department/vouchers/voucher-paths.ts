import type { Lang } from '#lib/messages/lang.ts';
import { withQuery } from '#lib/paths.ts';

/** What has just been done to a programme; `releves` says for which month. */
export type ProgrammeNews = { fait?: '1'; releves?: string; retirer?: string };

/** The addresses of the department's vouchers. */
export function voucherPaths(lang: Lang) {
  const at = (path: string) => `${lang === 'en' ? '/en' : ''}/departement/bons${path}`;
  return {
    list: () => at(''),
    create: () => at('/nouveau'),
    programme: (id: string, news: ProgrammeNews = {}) => withQuery(at(`/${id}`), news),
    codes: (id: string) => at(`/${id}/codes`),
    statement: (id: string, news: { fait?: 'approuve' | 'paye' } = {}) =>
      withQuery(at(`/releves/${id}`), news),
    file: (programme = '') => `/api/v1/voucher-statements.csv${programme && `?programme=${programme}`}`,
  };
}
