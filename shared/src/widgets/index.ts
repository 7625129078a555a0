export { type OriginRefusal, readOrigins } from './read-origins.ts';
export { type Accent, readableAccent } from './readable-accent.ts';
export {
  type ShownOn,
  shownOn,
  unsetWidget,
  Widget,
  type WidgetChange,
  type WidgetFields,
  type WidgetScheme,
  widgetSchemes,
  widgetsContract,
} from './widgets.contract.ts';
