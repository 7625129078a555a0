import { type Static, Type } from 'typebox';
import { Nullable, OneOf, Problem, placeRoles, platformRoles, route, Strict, Uuid } from '../kernel/index.ts';

export const locales = ['fr', 'en'] as const;
export const Locale = OneOf(locales);

/** What a person may do without. Mails about a booking's life are not here: they always leave. */
const notificationFields = {
  reminder: Type.Boolean({ description: 'the evening before a stay, with the seat' }),
  seat: Type.Boolean({ description: 'the seat as soon as it is fixed, also without a reminder' }),
};
export const Notifications = Strict(notificationFields, { title: 'Notifications' });
export const NotificationsChange = Type.Partial(Notifications, { additionalProperties: false });
export type NotificationsChange = Static<typeof NotificationsChange>;

export const Member = Type.Object(
  {
    id: Uuid,
    email: Type.String(),
    displayName: Type.String(),
    locale: Locale,
    platformRole: Nullable(OneOf(platformRoles)),
    notifications: Notifications,
    placeRoles: Type.Array(
      Type.Object({ placeSlug: Type.String(), placeName: Type.String(), role: OneOf(placeRoles) }),
    ),
  },
  { title: 'Member' },
);
export type Member = Static<typeof Member>;

export const DisplayName = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });

export const membersContract = {
  readMe: route({
    method: 'GET',
    url: '/api/v1/me',
    access: 'signed-in',
    schema: {
      operationId: 'readMe',
      summary: 'Who I am and which places I work for',
      tags: ['members'],
      response: { 200: Member, 401: Problem },
    },
  }),
  updateMe: route({
    method: 'PATCH',
    url: '/api/v1/me',
    access: 'signed-in',
    schema: {
      operationId: 'updateMe',
      summary: 'Change my name, my language, or what I am reminded of',
      tags: ['members'],
      body: Strict({
        displayName: Type.Optional(DisplayName),
        locale: Type.Optional(Locale),
        notifications: Type.Optional(NotificationsChange),
      }),
      response: { 200: Member, 400: Problem, 401: Problem },
    },
  }),
};
