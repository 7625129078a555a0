import { type Static, Type } from 'typebox';
import { InstantText, Nullable, Problem, route, Slug, Strict } from '../kernel/index.ts';

const ofPlace = Strict({ slug: Slug });
const tags = ['places'];
const refusals = { 401: Problem, 403: Problem, 404: Problem };

/** What a screen at the entrance shows to whoever stands there. */
export const Kiosk = Type.Object(
  {
    placeName: Type.String(),
    now: InstantText,
    code: Type.String(),
    codeEndsAt: InstantText,
    arrivals: Type.Array(
      Type.Object({
        start: InstantText,
        resourceName: Type.String(),
        who: Nullable(
          Type.String({ description: 'first name and initial; null where the place shows none' }),
        ),
      }),
      { description: 'those of the next two hours' },
    ),
    free: Type.Array(Type.Object({ name: Type.String(), until: Nullable(InstantText) }), {
      description: 'rooms that nobody has at this moment, and until when today',
    }),
  },
  { title: 'Kiosk' },
);
export type Kiosk = Static<typeof Kiosk>;

export const kioskContract = {
  state: route({
    method: 'GET',
    url: '/api/v1/places/:slug/kiosk',
    access: 'place-manager',
    schema: {
      operationId: 'readKioskState',
      summary: 'Whether a screen at the entrance has an address, and shows names',
      tags,
      params: ofPlace,
      response: { 200: Type.Object({ isOpen: Type.Boolean(), showsNames: Type.Boolean() }), ...refusals },
    },
  }),
  open: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/kiosk',
    access: 'place-manager',
    schema: {
      operationId: 'openKiosk',
      summary: 'A secret address for a screen at the entrance, told this once; an earlier one ends',
      tags,
      params: ofPlace,
      body: Strict({ showsNames: Type.Boolean() }),
      response: { 200: Type.Object({ token: Type.String() }), 400: Problem, ...refusals },
    },
  }),
  close: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/kiosk',
    access: 'place-manager',
    schema: {
      operationId: 'closeKiosk',
      summary: 'The address opens nothing any more',
      tags,
      params: ofPlace,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/kiosk/view',
    access: 'calendar-token',
    schema: {
      operationId: 'readKiosk',
      summary: 'What the screen shows, for whoever has its address',
      tags,
      params: ofPlace,
      querystring: Strict({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) }),
      response: { 200: Kiosk, 400: Problem, 404: Problem },
    },
  }),
};
