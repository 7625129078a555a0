export * from './incidents.contract.ts';
