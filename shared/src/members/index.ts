export {
  DisplayName,
  Locale,
  locales,
  Member,
  membersContract,
  type NotificationsChange,
} from './members.contract.ts';
