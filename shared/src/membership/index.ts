export * from './alike.ts';
export * from './membership.contract.ts';
export * from './membership.schema.ts';
export * from './sight.ts';
export * from './who-confirms.ts';
