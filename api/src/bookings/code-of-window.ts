import { createHmac } from 'node:crypto';
import { codeOfBits } from '@escale/shared/bookings';

/** The code that a place shows in a window: whoever doesn't know the secret learns nothing from earlier codes. */
export const codeOfWindow = (secret: string, window: number): string =>
  codeOfBits(createHmac('sha256', secret).update(String(window)).digest().readUInt32BE(0));
