import { type Static, Type } from 'typebox';
import { InstantText, Uuid } from '../kernel/index.ts';
import { stayFields } from './stay-request.schema.ts';

const cost = { total: Type.Integer(), currency: Type.String() };
const period = { start: InstantText, end: InstantText };

/** The same stay at another time; `request` is what books it. */
const AnotherTime = Type.Object({
  kind: Type.Literal('time'),
  resourceId: Uuid,
  request: Type.Object(stayFields),
  ...period,
  ...cost,
});

/** The same time on several units or at two places, one after the other; `parts` are what books it. */
const SplitStay = Type.Object({
  kind: Type.Literal('split'),
  resourceId: Uuid,
  parts: Type.Array(Type.Object({ resourceId: Uuid, ...period })),
  places: Type.Optional(
    Type.Array(Type.Object({ placeSlug: Type.String(), placeName: Type.String() }), {
      description: 'of a stay over two places: where each part is',
    }),
  ),
  ...cost,
});

/** The same stay at another place, as it was some seconds ago. */
const AnotherPlace = Type.Object({
  kind: Type.Literal('place'),
  placeSlug: Type.String(),
  placeName: Type.String(),
  resourceId: Uuid,
  distanceMeters: Type.Optional(Type.Integer()),
  ...period,
  ...cost,
  indicative: Type.Literal(true),
});

/** What could be had instead of a stay that does not fit. */
export const Alternative = Type.Union([AnotherTime, SplitStay, AnotherPlace], { title: 'Alternative' });
export type Alternative = Static<typeof Alternative>;
