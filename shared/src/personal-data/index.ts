export {
  Erasure,
  personalDataContract,
  SeenStay,
} from './personal-data.contract.ts';
export { retention } from './retention.ts';
