export {
  type AudiencePosition,
  listAudiences,
  verifyAudience,
  withdrawAudience,
} from './audiences.queries.ts';
export { listMonthFares, type MonthFareRow } from './month-fares.queries.ts';
export { replaceTariffs } from './tariffs.queries.ts';
