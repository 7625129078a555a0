/** The version of what is counted and how it is told; the answers carry it. */
export const UNMET_VERSION = 1;

/** Who names a commune or a point and no distance looks for something this near. */
export const NEAR_METERS = 3_000;

/**
 * Why nothing was found: no such place near, all of them closed then, all full, their rules (notice, length) against it,
 * or only because of a price or another filter.
 */
export const unmetReasons = ['none', 'closed', 'full', 'rules', 'limits'] as const;
export type UnmetReason = (typeof unmetReasons)[number];

export const unmetLengths = ['hours', 'day', 'longer'] as const;
export type UnmetLength = (typeof unmetLengths)[number];

/** For one person, for two to five, for more. */
export const unmetSizes = ['one', 'few', 'many'] as const;
export type UnmetSize = (typeof unmetSizes)[number];

/** When, as one decides on opening hours; `anytime` where no hour was asked for. */
export const unmetMoments = ['early', 'day', 'evening', 'weekend', 'anytime'] as const;
export type UnmetMoment = (typeof unmetMoments)[number];
export const EVENING_HOUR = 18;
export const MORNING_HOUR = 9;

export const sizeOf = (people: number): UnmetSize => (people <= 1 ? 'one' : people <= 5 ? 'few' : 'many');
