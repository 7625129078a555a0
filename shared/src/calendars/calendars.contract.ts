import { type Static, Type } from 'typebox';
import { InstantText, Nullable, Problem, route, Slug, Strict, Uuid } from '../kernel/index.ts';

/** The secret in the address of a feed: 256 bits as base64url. */
const TokenQuery = Strict({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) });

/** Answered once: of the secret nothing but a hash is kept. */
export const OpenedFeed = Type.Object(
  { url: Type.String({ description: 'for a calendar program; whoever has it reads the calendar' }) },
  { title: 'OpenedFeed' },
);
export type OpenedFeed = Static<typeof OpenedFeed>;

export const FeedState = Type.Object(
  { openedAt: Nullable(InstantText) },
  { title: 'FeedState', description: 'since when the address stands; null: there is none' },
);
export type FeedState = Static<typeof FeedState>;

const Calendar = Type.String({ description: 'text/calendar (RFC 5545), times in UTC' });
const tags = ['calendars'];

export const calendarsContract = {
  openMine: route({
    method: 'POST',
    url: '/api/v1/me/calendar-feed',
    access: 'signed-in',
    schema: {
      operationId: 'openMyCalendarFeed',
      summary: 'A secret address for my stays; an earlier one ends',
      tags,
      body: Strict({}),
      response: { 201: OpenedFeed, 401: Problem },
    },
  }),
  readMyFeed: route({
    method: 'GET',
    url: '/api/v1/me/calendar-feed',
    access: 'signed-in',
    schema: {
      operationId: 'readMyCalendarFeed',
      summary: 'Whether my stays have a secret address; the address itself is told once, when it is made',
      tags,
      response: { 200: FeedState, 401: Problem },
    },
  }),
  revokeMine: route({
    method: 'DELETE',
    url: '/api/v1/me/calendar-feed',
    access: 'signed-in',
    schema: {
      operationId: 'revokeMyCalendarFeed',
      summary: 'The address opens nothing any more',
      tags,
      response: { 204: Type.Null(), 401: Problem, 404: Problem },
    },
  }),
  openOfPlace: route({
    method: 'POST',
    url: '/api/v1/places/:slug/calendar-feed',
    access: 'place-manager',
    schema: {
      operationId: 'openPlaceCalendarFeed',
      summary: 'A secret address for the stays of a place, mine as long as I manage it; an earlier one ends',
      tags,
      params: Strict({ slug: Slug }),
      body: Strict({}),
      response: { 201: OpenedFeed, 401: Problem, 403: Problem, 404: Problem },
    },
  }),
  revokeOfPlace: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/calendar-feed',
    access: 'place-manager',
    schema: {
      operationId: 'revokePlaceCalendarFeed',
      summary: 'My address opens nothing any more',
      tags,
      params: Strict({ slug: Slug }),
      response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
    },
  }),
  readMine: route({
    method: 'GET',
    url: '/api/v1/me/calendar.ics',
    access: 'calendar-token',
    schema: {
      operationId: 'readMyCalendar',
      summary: 'My stays, for a calendar program: what was cancelled says so',
      tags,
      querystring: TokenQuery,
      response: { 200: Calendar, 400: Problem, 404: Problem },
    },
  }),
  readOfPlace: route({
    method: 'GET',
    url: '/api/v1/places/:slug/calendar.ics',
    access: 'calendar-token',
    schema: {
      operationId: 'readPlaceCalendar',
      summary: 'The stays of a place, for a calendar program: units and references, no names',
      tags,
      params: Strict({ slug: Slug }),
      querystring: TokenQuery,
      response: { 200: Calendar, 400: Problem, 404: Problem },
    },
  }),
  readOfBooking: route({
    method: 'GET',
    url: '/api/v1/bookings/:id/calendar.ics',
    access: 'signed-in',
    schema: {
      operationId: 'readBookingCalendar',
      summary: 'One of my stays as a file for a calendar',
      tags,
      params: Strict({ id: Uuid }),
      response: { 200: Calendar, 401: Problem, 404: Problem },
    },
  }),
};
