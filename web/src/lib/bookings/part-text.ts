type Part = { resourceId: string; start: string; end: string };

/** One part of a split stay as one field of a form. */
export const partText = ({ resourceId, start, end }: Part): string => [resourceId, start, end].join('~');
