export type { TariffRow } from './tariffs.queries.ts';
