import { type Static, Type } from 'typebox';
import {
  cursorField,
  DateText,
  limitField,
  Nullable,
  PageOf,
  Problem,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';

const refusals = { 400: Problem, 401: Problem, 403: Problem, 404: Problem };
const tags = ['audiences'];
const ofPlace = Strict({ slug: Slug });
const AudienceName = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', examples: ['solidarity'] });

/** What and until when; a place never writes down why. */
export const AudienceToVerify = Strict(
  {
    email: Type.String({ minLength: 3, maxLength: 254, description: 'of somebody who has an account' }),
    audience: AudienceName,
    validUntil: Type.Optional(
      Type.String({ ...DateText, description: 'the last date on which a stay may begin at its prices' }),
    ),
  },
  { title: 'AudienceToVerify' },
);
export type AudienceToVerify = Static<typeof AudienceToVerify>;

export const AudienceOfMember = Type.Object(
  {
    memberId: Uuid,
    email: Type.String(),
    displayName: Type.String(),
    audience: Type.String(),
    validUntil: Nullable(DateText),
  },
  { title: 'AudienceOfMember' },
);
export type AudienceOfMember = Static<typeof AudienceOfMember>;

export const AudienceQuery = Strict({ limit: limitField, cursor: cursorField });
export type AudienceQuery = Static<typeof AudienceQuery>;

export const audiencesContract = {
  verify: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/audiences',
    access: 'place-manager',
    schema: {
      operationId: 'verifyAudience',
      summary: 'A person pays the prices of an audience here; verified again, the new end counts',
      tags,
      params: ofPlace,
      body: AudienceToVerify,
      response: { 200: AudienceOfMember, ...refusals, 422: Problem },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/audiences',
    access: 'place-manager',
    schema: {
      operationId: 'listAudiences',
      summary: 'Whom the place has verified, with those whose time is over',
      tags,
      params: ofPlace,
      querystring: AudienceQuery,
      response: { 200: PageOf(AudienceOfMember), ...refusals },
    },
  }),
  withdraw: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/audiences/:memberId/:audience',
    access: 'place-manager',
    schema: {
      operationId: 'withdrawAudience',
      summary: 'From now on the person pays what everyone pays; what is booked keeps its price',
      tags,
      params: Strict({ slug: Slug, memberId: Uuid, audience: AudienceName }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
};
