import { type Static, Type } from 'typebox';
import { Problem, refusals, route, SeenQuery, Slug, Strict, Uuid } from '../kernel/index.ts';
import { PlacePhoto } from './place-photo.schema.ts';

const tags = ['places'];
const Alt = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' });
const AllPhotos = Type.Object({ photos: Type.Array(PlacePhoto) });

/** Pictures are sent as they are, whatever type is named: their bytes decide. */
const Picture = Type.Unsafe<Uint8Array>({ description: 'the bytes of a PNG, JPEG or WebP, 10 MB at most' });

/** All photos a place keeps, the cover first; one that is left out is gone. */
export const PhotoList = Strict(
  {
    photos: Type.Array(Strict({ id: Uuid, alt: Strict({ fr: Alt, en: Type.Optional(Alt) }) }), {
      maxItems: 20,
    }),
  },
  { title: 'PhotoList' },
);
export type PhotoList = Static<typeof PhotoList>;

export const NewPhotoQuery = Strict({ altFr: Alt, altEn: Type.Optional(Alt) });
export type NewPhotoQuery = Static<typeof NewPhotoQuery>;

export const photosContract = {
  add: route({
    method: 'POST',
    url: '/api/v1/places/:slug/photos',
    access: 'place-manager',
    maxBytes: 10 * 1_048_576,
    schema: {
      operationId: 'addPhoto',
      summary: 'Add a photo, after the others; it is drawn anew as WebP in a few widths, without metadata',
      tags,
      params: Strict({ slug: Slug }),
      querystring: NewPhotoQuery,
      body: Picture,
      response: { 201: AllPhotos, ...refusals, 413: Problem },
    },
  }),
  replace: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/photos',
    access: 'place-manager',
    schema: {
      operationId: 'replacePhotos',
      summary: 'The photos in their order, with their texts; one that is left out is removed',
      tags,
      params: Strict({ slug: Slug }),
      querystring: SeenQuery,
      body: PhotoList,
      response: { 200: AllPhotos, ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/photos/:photoId/:width',
    access: 'public',
    schema: {
      operationId: 'readPhoto',
      summary: 'One file of a photo; with `v`, the mark of its bytes, it may be kept for ever',
      tags,
      params: Strict({ slug: Slug, photoId: Uuid, width: Type.String({ pattern: '^[1-9]\\d{0,4}$' }) }),
      querystring: Strict({ v: Type.Optional(Type.String({ maxLength: 64 })) }),
      response: { 200: Type.Unsafe<Uint8Array>({ description: 'image/webp' }), 400: Problem, 404: Problem },
    },
  }),
};
