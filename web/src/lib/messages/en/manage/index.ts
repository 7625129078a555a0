import { area } from './area.ts';

export const manage = { area };
