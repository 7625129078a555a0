export * from './pass.ts';
export * from './spend-passes.ts';
