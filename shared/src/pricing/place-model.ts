import type { Amenity, OpeningHoursInput, PlaceKind } from '../places/index.ts';
import type { AllocationMode, ResourceKind } from '../resources/index.ts';
import type { Formula } from './tariff.ts';

export const placeModelNames = ['coworking', 'fablab', 'telecentre', 'temporary'] as const;
export type PlaceModelName = (typeof placeModelNames)[number];

/** A space as places of a kind often have it; its name is worded by whoever shows it. */
export type SuggestedSpace = {
  name:
    | 'open_desks'
    | 'closed_office'
    | 'meeting_room'
    | 'booth'
    | 'workshop'
    | 'laser'
    | 'printer'
    | 'event_room';
  kind: ResourceKind;
  allocation: AllocationMode;
  unitCount: number;
  capacity?: number;
  slotMinutes: 15 | 30 | 60;
  requiresTraining?: boolean;
  /** Cents with VAT, for everyone. */
  prices: Partial<Record<Formula, number>>;
};

/** Where a new place can start from. All of it is suggestions: nothing is taken before its manager has looked at it. */
export type PlaceModel = {
  name: PlaceModelName;
  kind: PlaceKind;
  hours: Required<Pick<OpeningHoursInput, 'weekly' | 'halfDaySplit' | 'closesOnPublicHolidays'>>;
  amenities: readonly Amenity[];
  spaces: readonly SuggestedSpace[];
};

const weekdays = (...day: [string, string][]): PlaceModel['hours']['weekly'] => ({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
});

const desks = (unitCount: number, prices: SuggestedSpace['prices']): SuggestedSpace => ({
  name: 'open_desks',
  kind: 'desk',
  allocation: 'any',
  unitCount,
  slotMinutes: 30,
  prices,
});

const meetingRoom: SuggestedSpace = {
  name: 'meeting_room',
  kind: 'meeting_room',
  allocation: 'all',
  unitCount: 1,
  capacity: 8,
  slotMinutes: 30,
  prices: { hour: 1_500, half_day: 5_000, day: 9_000 },
};

const models: readonly PlaceModel[] = [
  {
    name: 'coworking',
    kind: 'coworking',
    hours: { weekly: weekdays(['09:00', '19:00']), halfDaySplit: '13:00', closesOnPublicHolidays: true },
    amenities: ['fast_internet', 'coffee', 'kitchen', 'printing'],
    spaces: [
      desks(12, { half_day: 1_000, day: 1_600, week: 6_500, month: 22_000 }),
      {
        name: 'booth',
        kind: 'meeting_room',
        allocation: 'any',
        unitCount: 2,
        capacity: 1,
        slotMinutes: 15,
        prices: { hour: 400 },
      },
      meetingRoom,
    ],
  },
  {
    name: 'fablab',
    kind: 'fablab',
    hours: {
      weekly: {
        tuesday: [['14:00', '19:00']],
        wednesday: [['14:00', '22:00']],
        thursday: [['14:00', '19:00']],
        friday: [['14:00', '19:00']],
        saturday: [['10:00', '18:00']],
      },
      halfDaySplit: '14:00',
      closesOnPublicHolidays: true,
    },
    amenities: ['fablab', 'workshops', 'fast_internet'],
    spaces: [
      {
        name: 'workshop',
        kind: 'workshop',
        allocation: 'any',
        unitCount: 8,
        slotMinutes: 60,
        prices: { hour: 300, day: 1_500 },
      },
      {
        name: 'laser',
        kind: 'machine',
        allocation: 'any',
        unitCount: 1,
        slotMinutes: 30,
        requiresTraining: true,
        prices: { hour: 2_000 },
      },
      {
        name: 'printer',
        kind: 'machine',
        allocation: 'any',
        unitCount: 3,
        slotMinutes: 60,
        prices: { hour: 300 },
      },
    ],
  },
  {
    name: 'telecentre',
    kind: 'telecentre',
    hours: { weekly: weekdays(['08:00', '19:00']), halfDaySplit: '13:00', closesOnPublicHolidays: true },
    amenities: ['fast_internet', 'coffee', 'phone_booths'],
    spaces: [
      desks(8, { half_day: 800, day: 1_400, month: 18_000 }),
      {
        name: 'closed_office',
        kind: 'office',
        allocation: 'all',
        unitCount: 1,
        capacity: 2,
        slotMinutes: 30,
        prices: { day: 3_500, week: 14_000, month: 45_000 },
      },
      meetingRoom,
    ],
  },
  {
    name: 'temporary',
    kind: 'other',
    hours: {
      weekly: {
        wednesday: [['12:00', '20:00']],
        thursday: [['12:00', '20:00']],
        friday: [['12:00', '23:00']],
        saturday: [['11:00', '23:00']],
        sunday: [['11:00', '19:00']],
      },
      halfDaySplit: '16:00',
      closesOnPublicHolidays: false,
    },
    amenities: ['terrace', 'event_space'],
    spaces: [
      {
        name: 'event_room',
        kind: 'event_room',
        allocation: 'all',
        unitCount: 1,
        capacity: 60,
        slotMinutes: 60,
        prices: { hour: 3_000, half_day: 10_000, day: 18_000 },
      },
      desks(10, { half_day: 500, day: 800 }),
    ],
  },
];

/** The model that is like a place: no choice has to be kept, since a place of that kind and duration is what it made. */
export function placeModelOf(place: { kind: PlaceKind; temporary: object | null }): PlaceModel | null {
  if (place.temporary) return models.find(({ name }) => name === 'temporary') ?? null;
  const kind = place.kind === 'hybrid' ? 'coworking' : place.kind;
  return models.find((model) => model.kind === kind && model.name !== 'temporary') ?? null;
}
