/** What a cover is drawn from: nothing that changes from one visit to the next. */
export type CoverInput = {
  slug: string;
  kind: string;
  commune: string;
  amenities: readonly string[];
  resourceKinds: readonly string[];
  /** The line of the nearest station, for the sign in the street. */
  line?: string | undefined;
};
