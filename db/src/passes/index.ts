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
  lockPass,
  type PassRow,
  payPass,
  readPass,
} from './passes.queries.ts';
