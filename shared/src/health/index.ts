export { healthContract } from './health.contract.ts';
