import { account } from './account.ts';
import { area } from './area.ts';
import { merge } from './merge.ts';
import { passes } from './passes.ts';
import { seen } from './seen.ts';
import { stays } from './stays.ts';
import { vouchers } from './vouchers.ts';
import { waiting } from './waiting.ts';

export const mine = { account, area, merge, passes, seen, stays, vouchers, waiting };
