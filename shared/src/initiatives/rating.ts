/** An average of two opinions is somebody's opinion: it is told from this many ratings on. */
export const LEAST_RATINGS = 3;

/** `distribution`: how many gave one star, two … five. */
export type Rating = { ratings: number; average: number | null; distribution: number[] | null };

/** To one decimal, from how many ratings of one to five there are. */
export function ratingOf(counts: readonly number[]): Rating {
  const ratings = counts.reduce((sum, count) => sum + count, 0);
  if (ratings < LEAST_RATINGS) return { ratings, average: null, distribution: null };
  const stars = counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
  return { ratings, average: Math.round((stars / ratings) * 10) / 10, distribution: [...counts] };
}
