export * from './capped-refund.ts';
export * from './cheapest-cover.ts';
export type { CalendarMonth, FareCap, FareShare } from './fare-cap.ts';
export * from './next-steps.ts';
export { PriceLineSchema, PriceSchema } from './price.schema.ts';
export * from './price.ts';
export * from './tariff.ts';
export { touchedDays } from './touched-day.ts';
