export { readWidget, type WidgetRow, writeWidget } from './widgets.queries.ts';
