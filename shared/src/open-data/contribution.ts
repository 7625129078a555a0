/** What one place has of one kind of units in the month that is published. People are told apart, never shown. */
export type Contribution = {
  placeId: string;
  commune: string;
  kind: string;
  people: readonly string[];
  openMinutes: number;
  bookedMinutes: number;
  usedMinutes: number;
  revenueNetCents: number;
};

/** A figure of the table: of a commune and a kind, or of all of them where the key is null. */
export type Cell = {
  commune: string | null;
  kind: string | null;
  parts: readonly Contribution[];
};

/** In this order everywhere, so that the same month always gives the same file. */
export const keyOfCell = ({ commune, kind }: Pick<Cell, 'commune' | 'kind'>): string =>
  `${commune ?? ''}\t${kind ?? ''}`;

export function sumOf(
  { parts }: Cell,
  measure: 'openMinutes' | 'bookedMinutes' | 'usedMinutes' | 'revenueNetCents',
): number {
  return parts.reduce((sum, part) => sum + part[measure], 0);
}
