export type { Contribution } from './contribution.ts';
export { type DataSet, type Field, LIST_SIGN, type Row, type Said, type Value } from './data-set.ts';
export { addressesOf, type DataSetName, dataSetNames, dataSets, liveFeed, openLicence } from './data-sets.ts';
export { liveState } from './live-space.ts';
export * from './open-data.contract.ts';
export { daysOfMonth, publishableMonths } from './publishable-months.ts';
export { type PublishedCell, publishedCells } from './published-cells.ts';
export { tableSchema } from './table-schema.ts';
