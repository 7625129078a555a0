import type { CoverInput } from './cover-input.ts';
import type { Room } from './rooms.ts';

const byAmenity: [pattern: RegExp, room: Room][] = [
  [/cafe|coffee|bar|canteen|restaurant/, 'cafe'],
  [/kitchen|catering/, 'kitchen'],
  [/lounge|nomad/, 'lounge'],
  [/fablab|machine/, 'machine'],
  [/workshop|recycl|gym/, 'workshop'],
  [/meeting/, 'meeting'],
  [/locker|mailbox/, 'lockers'],
  [/photo|recording|studio/, 'studio'],
  [/print/, 'printing'],
  [/phone/, 'office'],
];

const byResource: Record<string, Room[]> = {
  desk: ['desks', 'windows'],
  office: ['office'],
  meeting_room: ['meeting'],
  event_room: ['lounge'],
  workshop: ['workshop'],
  machine: ['machine'],
  whole_place: ['stairs'],
};

const byKind: Record<string, Room[]> = {
  coworking: ['desks', 'meeting', 'kitchen', 'windows', 'office'],
  fablab: ['machine', 'workshop', 'machine', 'printing', 'workshop'],
  telecentre: ['office', 'desks', 'printing', 'meeting', 'windows'],
  hybrid: ['desks', 'workshop', 'cafe', 'lounge', 'stairs'],
  other: ['lounge', 'workshop', 'windows', 'stairs', 'kitchen'],
};

const filling: Room[] = [
  'desks',
  'windows',
  'stairs',
  'office',
  'desks',
  'windows',
  'desks',
  'office',
  'desks',
];

/** The rooms above ground, the ones this place is known for first; desks fill what is left. */
export function roomsFor(place: CoverInput, count: number): Room[] {
  const known = [
    ...place.resourceKinds.flatMap((kind) => byResource[kind] ?? []),
    ...place.amenities.flatMap((amenity) =>
      byAmenity.filter(([pattern]) => pattern.test(amenity)).map(([, room]) => room),
    ),
  ];
  const wanted = [...new Set(known), ...(byKind[place.kind] ?? []).filter((room) => !known.includes(room))];
  return [...wanted, ...filling].slice(0, count);
}

const belowGround: Record<string, Room> = { games: 'pingPong', cinema: 'cinema' };

/** Below ground what needs no window. */
export function basementFor(place: CoverInput): Room[] {
  return place.amenities.flatMap((amenity) => belowGround[amenity] ?? []);
}
