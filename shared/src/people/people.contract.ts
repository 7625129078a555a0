import { type Static, Type } from 'typebox';
import {
  cursorField,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  Problem,
  refusals,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { listingAudiences } from './audience.ts';

const tags = ['people'];

const profileFields = {
  headline: Type.String({ maxLength: 120 }),
  does: Type.String({ maxLength: 1_000, description: 'what the person does; text, never markup' }),
  seeks: Type.String({ maxLength: 1_000, description: 'what the person looks for' }),
  tags: Type.Array(Type.String({ minLength: 1, maxLength: 30, pattern: '\\S' }), { maxItems: 10 }),
};

/** Somebody as a place lists them: no address, no id of the account. */
export const PersonSchema = Type.Object(
  {
    id: Uuid,
    displayName: Type.String(),
    ...profileFields,
    link: Nullable(Type.String()),
    acceptsMessages: Type.Boolean(),
    isPublic: Type.Boolean({ description: 'the person is listed for everybody, signed in or not' }),
    isMe: Type.Boolean(),
    example: Type.Boolean({ description: 'made up for the demonstration' }),
  },
  { title: 'Person' },
);
export type PersonSchema = Static<typeof PersonSchema>;

export const ProfileSchema = Type.Object(
  {
    ...profileFields,
    link: Nullable(Type.String()),
    acceptsMessages: Type.Boolean(),
    places: Type.Array(
      Type.Object({
        slug: Slug,
        name: Type.String(),
        audience: OneOf(listingAudiences),
        isOfPlace: Type.Boolean({
          description:
            'works there, has booked there in the last 90 days or will come: without it nobody is shown',
        }),
      }),
    ),
  },
  { title: 'Profile' },
);
export type ProfileSchema = Static<typeof ProfileSchema>;

export const ProfileChange = Strict(
  { ...profileFields, link: Type.String({ maxLength: 300 }), acceptsMessages: Type.Boolean() },
  { title: 'ProfileChange' },
);
export type ProfileChange = Static<typeof ProfileChange>;

export const PeopleQuery = Strict({
  q: Type.Optional(Type.String({ maxLength: 100, description: 'all of its words must occur' })),
  limit: limitField,
  cursor: cursorField,
});
export type PeopleQuery = Static<typeof PeopleQuery>;

export const NewMessage = Strict(
  {
    text: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }),
    sharesAddress: Type.Boolean({ description: "answers by mail reach the sender's address" }),
  },
  { title: 'NewMessage' },
);
export type NewMessage = Static<typeof NewMessage>;

export const MessageSchema = Type.Object(
  {
    id: Uuid,
    placeSlug: Slug,
    placeName: Type.String(),
    senderName: Type.String(),
    text: Type.String(),
    sentAt: InstantText,
    isReported: Type.Boolean(),
    isAnswered: Type.Boolean(),
  },
  { title: 'Message' },
);
export type MessageSchema = Static<typeof MessageSchema>;

export const SentMessage = Type.Object({ id: Uuid }, { title: 'SentMessage' });
export type SentMessage = Static<typeof SentMessage>;

const AtPlace = Strict({ slug: Slug });
const OnePerson = Strict({ slug: Slug, id: Uuid });
const ById = Strict({ id: Uuid });

export const peopleContract = {
  readProfile: route({
    method: 'GET',
    url: '/api/v1/me/profile',
    access: 'signed-in',
    schema: {
      operationId: 'readMyProfile',
      summary: 'What I tell of myself, and for whom I am listed at which place',
      tags,
      response: { 200: ProfileSchema, 401: Problem },
    },
  }),
  writeProfile: route({
    method: 'PUT',
    url: '/api/v1/me/profile',
    access: 'signed-in',
    schema: {
      operationId: 'writeMyProfile',
      summary: 'Tell of myself; nothing is mandatory, and nothing of it shows before I choose a place',
      tags,
      body: ProfileChange,
      response: { 200: ProfileSchema, 400: Problem, 401: Problem, 422: Problem },
    },
  }),
  writeListing: route({
    method: 'PUT',
    url: '/api/v1/me/profile/places/:slug',
    access: 'signed-in',
    schema: {
      operationId: 'chooseMyAudience',
      summary: 'For whom I am listed at a place; `nobody` takes me out at once',
      tags,
      params: AtPlace,
      body: Strict({ audience: OneOf(listingAudiences) }),
      response: { 200: ProfileSchema, ...refusals },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/people',
    access: 'public',
    schema: {
      operationId: 'listPeople',
      summary: 'Who is listed at a place for whoever asks, by name',
      tags,
      params: AtPlace,
      querystring: PeopleQuery,
      response: {
        200: Type.Object({
          items: Type.Array(PersonSchema),
          nextCursor: Nullable(Type.String()),
          total: Type.Integer({ description: 'how many fit, on all pages' }),
        }),
        400: Problem,
        404: Problem,
      },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/people/:id',
    access: 'public',
    schema: {
      operationId: 'readPerson',
      summary: 'Somebody who is listed at a place for whoever asks; anybody else is a 404',
      tags,
      params: OnePerson,
      response: { 200: PersonSchema, 400: Problem, 404: Problem },
    },
  }),
  write: route({
    method: 'POST',
    url: '/api/v1/places/:slug/people/:id/messages',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'writeToPerson',
      summary: 'Write to somebody who is listed; neither learns the address of the other unasked',
      tags,
      params: OnePerson,
      body: NewMessage,
      response: { 201: SentMessage, ...refusals, 429: Problem },
    },
  }),
  readMessage: route({
    method: 'GET',
    url: '/api/v1/me/messages/:id',
    access: 'signed-in',
    schema: {
      operationId: 'readMessage',
      summary: 'A message that I was sent',
      tags,
      params: ById,
      response: { 200: MessageSchema, 400: Problem, 401: Problem, 404: Problem },
    },
  }),
  answer: route({
    method: 'POST',
    url: '/api/v1/me/messages/:id/answer',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'answerMessage',
      summary: 'Answer a message that I was sent, once, whether its sender is listed or not',
      tags,
      params: ById,
      body: NewMessage,
      response: { 201: SentMessage, ...refusals, 429: Problem },
    },
  }),
  report: route({
    method: 'PUT',
    url: '/api/v1/me/messages/:id/report',
    access: 'signed-in',
    schema: {
      operationId: 'reportMessage',
      summary: 'Report a message to the place; its sender can write to me no more',
      tags,
      params: ById,
      body: Strict({ reason: Type.String({ maxLength: 500 }) }),
      response: { 200: MessageSchema, 400: Problem, 401: Problem, 404: Problem },
    },
  }),
};
