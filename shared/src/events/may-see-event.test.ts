import { describe, expect, test } from 'vitest';
import type { PlaceRole } from '../kernel/index.ts';
import type { EventVisibility } from './event.ts';
import { maySeeEvent } from './may-see-event.ts';

const as = (roles: [string, PlaceRole][]) => ({ platformRole: null, placeRoles: new Map(roles) });
const people = {
  nobody: null,
  member: as([]),
  host: as([['here', 'host']]),
  rival: as([['there', 'manager']]),
  manager: as([['here', 'manager']]),
};
const seenBy = (visibility: EventVisibility, isPlacePublished = true) =>
  Object.entries(people).flatMap(([who, actor]) =>
    maySeeEvent({ placeId: 'here', visibility, isPlacePublished }, actor) ? [who] : [],
  );

describe('an event is seen', () => {
  test('by everybody when it is public', () => {
    expect(seenBy('public')).toEqual(['nobody', 'member', 'host', 'rival', 'manager']);
  });
  test('by whoever has signed in when it is for members', () => {
    expect(seenBy('members')).toEqual(['member', 'host', 'rival', 'manager']);
  });
  test('by who manages the place while it is a draft, or the place is one', () => {
    expect(seenBy('draft')).toEqual(['manager']);
    expect(seenBy('public', false)).toEqual(['manager']);
  });
});
