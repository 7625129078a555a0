export * from './cheapest-cover.ts';
export * from './next-steps.ts';
export { PriceLineSchema, PriceSchema } from './price.schema.ts';
export * from './price.ts';
export * from './tariff.ts';
