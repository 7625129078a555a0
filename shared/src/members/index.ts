export { DisplayName, Locale, locales, Member, membersContract } from './members.contract.ts';
