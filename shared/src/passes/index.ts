export * from './check-pass-product.ts';
export * from './end-subscription.ts';
export * from './pass.schema.ts';
export * from './pass.ts';
export * from './passes.contract.ts';
export * from './spend-passes.ts';
