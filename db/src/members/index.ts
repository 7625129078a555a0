export {
  ensureCaller,
  ensureGuest,
  insertMember,
  type MemberRow,
  type NewMember,
  readCredentials,
  readMember,
  updateMember,
} from './members.queries.ts';
