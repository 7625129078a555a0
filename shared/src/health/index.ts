export { healthContract } from './health.contract.ts';
export { areJobsLate } from './jobs-lateness.ts';
