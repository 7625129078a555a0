import type { EventPartner, NewEvent } from '@escale/shared/events';

/** A partner without a link has none, rather than an empty one. */
export const partnersOf = (named: NonNullable<NewEvent['partners']>): EventPartner[] =>
  named.map(({ name, url = null }) => ({ name: name.trim(), url }));
