export { readPaidStays } from './paid-stays.queries.ts';
export {
  insertPassProduct,
  lockPassProduct,
  readPassProducts,
  replacePassResources,
  retirePassProduct,
  updatePassProduct,
} from './pass-products.queries.ts';
export {
  endPass,
  insertPass,
  listPasses,
  listPassesAt,
  listSoldPasses,
  lockPass,
  type PassRow,
  payPass,
  readPass,
} from './passes.queries.ts';
