/** An hour written below a ribbon: where it stands on the axis, and which minute of the local day it is. */
export type Tick = { at: number; minutes: number; isMinor: boolean };
