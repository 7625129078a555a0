import { arriving } from './arriving.ts';
import { guests } from './guests.ts';
import { holds } from './holds.ts';
import { instead } from './instead.ts';
import { series } from './series.ts';
import { vouchers } from './vouchers.ts';

export const stay = { arriving, guests, holds, instead, series, vouchers };
