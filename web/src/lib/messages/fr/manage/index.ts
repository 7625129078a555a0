import { area } from './area.ts';
import { community } from './community.ts';
import { plan } from './plan.ts';
import { planning } from './planning.ts';

export const manage = { area, community, plan, planning };
