export {
  type AudiencePosition,
  listAudiences,
  verifyAudience,
  withdrawAudience,
} from './audiences.queries.ts';
export { replaceTariffs } from './tariffs.queries.ts';
