export { authContract } from './auth.contract.ts';
