/** Whoever changes who comes to an event, or what it is, has this lock. */
export const eventLock = ({ placeId, id }: { placeId: string; id: string }): string =>
  `event:${placeId}:${id}`;
