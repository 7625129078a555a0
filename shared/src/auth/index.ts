export { authContract } from './auth.contract.ts';
export { type StaffMember, type StaffRole, staffContract } from './staff.contract.ts';
