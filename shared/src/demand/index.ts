export { cellOfWish, type WishCell } from './cell-of-wish.ts';
export * from './demand.contract.ts';
export { type Counted, FEWEST_ASKERS, type Told, tellCounts } from './tell-counts.ts';
export * from './unmet-demand.ts';
export { wholeMonths } from './whole-months.ts';
