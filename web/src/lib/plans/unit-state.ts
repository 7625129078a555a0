/** A unit for one stay: `elsewhere` is none of the space that is asked for. */
export type UnitState = 'free' | 'taken' | 'chosen' | 'elsewhere' | 'plain';
