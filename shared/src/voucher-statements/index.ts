export * from './voucher-statements.contract.ts';
