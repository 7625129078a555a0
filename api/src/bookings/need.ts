/** A stay that someone is looking for a place for. */
export type Need = {
  resourceKind: string;
  start: string;
  end: string;
  quantity: number;
  people: number | null;
};
