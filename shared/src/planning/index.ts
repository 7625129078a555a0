export * from './is-late.ts';
export * from './planning.contract.ts';
