export { type ResourceRow, readResources } from './resources.queries.ts';
