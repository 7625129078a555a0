export { applySeed } from './apply-seed.ts';
