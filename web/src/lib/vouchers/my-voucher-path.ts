import type { Lang } from '../messages/lang.ts';

/** Where a person's vouchers are: no public page leads there, so it is not in the paths of all. */
export const myVouchersPath = (lang: Lang, news: '' | 'ajoute' = ''): string =>
  `${lang === 'en' ? '/en' : ''}/mon-escale/bons${news && `?${news}=1`}`;
