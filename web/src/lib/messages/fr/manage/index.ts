import { area } from './area.ts';
import { community } from './community.ts';

export const manage = { area, community };
