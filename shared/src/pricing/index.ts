export { PriceLineSchema, PriceSchema } from './price.schema.ts';
