export {
  DisplayName,
  Locale,
  locales,
  Member,
  membersContract,
  type NotificationsChange,
} from './members.contract.ts';
export { isUnreachable, unreachableAddress } from './unreachable-address.ts';
