import { type Static, Type } from 'typebox';
import { Nullable, OneOf, Problem, placeRoles, platformRoles, route, Strict, Uuid } from '../kernel/index.ts';

export const locales = ['fr', 'en'] as const;
export const Locale = OneOf(locales);

export const Member = Type.Object(
  {
    id: Uuid,
    email: Type.String(),
    displayName: Type.String(),
    locale: Locale,
    platformRole: Nullable(OneOf(platformRoles)),
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
      summary: 'Change my name or language',
      tags: ['members'],
      body: Strict({ displayName: Type.Optional(DisplayName), locale: Type.Optional(Locale) }),
      response: { 200: Member, 400: Problem, 401: Problem },
    },
  }),
};
