import { account } from './account.ts';
import { area } from './area.ts';
import { passes } from './passes.ts';
import { seen } from './seen.ts';
import { stays } from './stays.ts';
import { waiting } from './waiting.ts';

export const mine = { account, area, passes, seen, stays, waiting };
