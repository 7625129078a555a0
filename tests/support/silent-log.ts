import { newLogger } from '@escale/api';

/** For what is run without a server around it. */
export const silentLog = newLogger('silent');
