export * from './cover-by-voucher.ts';
export * from './programme-reference.ts';
export * from './repaid-for.ts';
export * from './voucher.ts';
export * from './voucher-code.ts';
export * from './vouchers.contract.ts';
