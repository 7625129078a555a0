import { type Static, type TSchema, Type } from 'typebox';
import { DateText, Nullable, TimeText, Uuid } from '../kernel/index.ts';
import { PlaceItem } from './place-item.schema.ts';
import { PlacePhoto } from './place-photo.schema.ts';

const DayIntervals = Type.Array(Type.Tuple([TimeText, TimeText]), { maxItems: 8 });

export const weekdayNames = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const byWeekday = <T extends TSchema>(schema: T) => ({
  monday: schema,
  tuesday: schema,
  wednesday: schema,
  thursday: schema,
  friday: schema,
  saturday: schema,
  sunday: schema,
});

/** What a manager sends: a day that is left out is closed. */
export const WeeklyHoursInput = Type.Object(byWeekday(Type.Optional(DayIntervals)), {
  additionalProperties: false,
});

export const OpeningHours = Type.Object(
  {
    validFrom: DateText,
    weekly: Type.Object(byWeekday(DayIntervals)),
    halfDaySplit: TimeText,
    closesOnPublicHolidays: Type.Boolean(),
    example: Type.Boolean(),
  },
  { title: 'OpeningHours' },
);
export type OpeningHours = Static<typeof OpeningHours>;

export const OpeningException = Type.Object(
  { date: DateText, intervals: DayIntervals, reason: Nullable(Type.String()), example: Type.Boolean() },
  { title: 'OpeningException' },
);
export type OpeningException = Static<typeof OpeningException>;

/** One sourced fact; `text` is ready to read in both languages. */
export const PlaceFact = Type.Object(
  {
    field: Type.String({ description: 'address, opened, floorArea, desks, operator, events …' }),
    text: Type.Object({ fr: Type.String(), en: Type.String() }),
    sourceIds: Type.Array(Type.String()),
  },
  { title: 'PlaceFact' },
);
export type PlaceFact = Static<typeof PlaceFact>;

export const PlaceSource = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    url: Nullable(Type.String()),
    date: Nullable(Type.String({ description: 'as the source dates itself' })),
    licence: Nullable(Type.String()),
  },
  { title: 'PlaceSource' },
);

/** What a place page needs of the place itself; resources and tariffs join it in the places contract. */
export const PlaceDetail = Type.Object({
  ...PlaceItem.properties,
  description: Nullable(Type.Object({ fr: Type.String(), en: Type.String() })),
  website: Nullable(Type.String()),
  photos: Type.Array(PlacePhoto),
  openingHours: Nullable(OpeningHours),
  upcomingOpeningHours: Type.Array(OpeningHours),
  exceptions: Type.Array(OpeningException),
  publicHolidays: Type.Array(
    Type.Object({ date: DateText, name: Type.String() }, { description: 'of the coming twelve months' }),
  ),
  checkIn: Nullable(
    Type.Object(
      { releaseAfterMinutes: Nullable(Type.Integer()) },
      {
        description:
          'null: people need not check in; a seat that nobody came for goes to others after so many minutes, or not at all',
      },
    ),
  ),
  operator: Nullable(Type.Object({ id: Uuid, name: Type.String(), legalForm: Nullable(Type.String()) })),
  facts: Type.Array(PlaceFact),
  sources: Type.Array(PlaceSource),
  unknownFields: Type.Array(Type.String(), { description: 'what no source says' }),
  nearestStations: Type.Array(
    Type.Object({ name: Type.String(), lines: Type.Array(Type.String()), distanceMeters: Type.Integer() }),
  ),
});
export type PlaceDetail = Static<typeof PlaceDetail>;

export { DayIntervals };
