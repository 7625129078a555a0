import { type Static, Type } from 'typebox';
import { Nullable, Uuid } from '../kernel/index.ts';

/** A photo in a few widths, at `/api/v1/places/{slug}/photos/{id}/{width}?v={mark}`; what it shows is said in words. */
export const PlacePhoto = Type.Object(
  {
    id: Uuid,
    alt: Type.Object({ fr: Type.String(), en: Nullable(Type.String()) }),
    files: Type.Array(Type.Object({ width: Type.Integer(), height: Type.Integer(), mark: Type.String() }), {
      description: 'the narrowest first',
    }),
  },
  { title: 'PlacePhoto' },
);
export type PlacePhoto = Static<typeof PlacePhoto>;
