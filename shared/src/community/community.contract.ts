import { type Static, Type } from 'typebox';
import {
  cursorField,
  DateText,
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
import { NewMessage, SentMessage } from '../people/index.ts';
import { entryKinds, entryStatuses } from './entry.ts';

const tags = ['community'];
const AtPlace = Strict({ slug: Slug });
const OneEntry = Strict({ slug: Slug, id: Uuid });

const written = {
  title: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  text: Type.String({ maxLength: 2_000, description: 'text, never markup' }),
};

export const EntrySchema = Type.Object(
  {
    id: Uuid,
    kind: OneOf(entryKinds),
    ...written,
    endsOn: DateText,
    createdAt: InstantText,
    authorName: Type.String(),
    status: OneOf(entryStatuses),
    reason: Nullable(Type.String({ description: 'why the place has hidden it' })),
    revision: Type.Integer({ description: 'a decision names the one it was taken on' }),
    isMine: Type.Boolean(),
    acceptsMessages: Type.Boolean(),
    example: Type.Boolean({ description: 'made up for the demonstration' }),
  },
  { title: 'Entry' },
);
export type EntrySchema = Static<typeof EntrySchema>;

export const NewEntry = Strict(
  { kind: OneOf(entryKinds), ...written, endsOn: Type.Optional(DateText) },
  { title: 'NewEntry' },
);
export type NewEntry = Static<typeof NewEntry>;

export const EntryQuery = Strict({
  kind: Type.Optional(OneOf(entryKinds)),
  limit: limitField,
  cursor: cursorField,
});
export type EntryQuery = Static<typeof EntryQuery>;

const Reported = Type.Object({ entry: EntrySchema, reasons: Type.Array(Type.String()) });

/** What those who look after a place's community have before them. */
export const CommunityDesk = Type.Object(
  {
    approvesFirst: Type.Boolean({ description: 'new entries wait for the place' }),
    waiting: Type.Array(EntrySchema),
    reported: Type.Array(Reported),
    visible: Type.Array(EntrySchema),
    hidden: Type.Array(EntrySchema),
    messages: Type.Array(
      Type.Object({
        id: Uuid,
        senderName: Type.String(),
        recipientName: Type.String(),
        text: Type.String(),
        reason: Type.String(),
        sentAt: InstantText,
      }),
    ),
  },
  { title: 'CommunityDesk' },
);
export type CommunityDesk = Static<typeof CommunityDesk>;

const revision = Type.Integer({ minimum: 0 });

export const communityContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/community',
    access: 'signed-in',
    schema: {
      operationId: 'listEntries',
      summary: 'Notices, needs and offers at a place, the latest first, and my own whatever became of them',
      tags,
      params: AtPlace,
      querystring: EntryQuery,
      response: {
        200: Type.Object({
          items: Type.Array(EntrySchema),
          nextCursor: Nullable(Type.String()),
          mine: Type.Array(EntrySchema),
          approvesFirst: Type.Boolean({ description: 'new entries wait for the place' }),
          moderates: Type.Boolean({ description: 'whoever asks may publish notices and decide' }),
        }),
        ...refusals,
      },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/community/:id',
    access: 'signed-in',
    schema: {
      operationId: 'readEntry',
      summary: 'One entry: one that is visible, or my own',
      tags,
      params: OneEntry,
      response: { 200: EntrySchema, ...refusals },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/places/:slug/community',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'createEntry',
      summary: 'Ask for something, offer something; a notice is for those who moderate',
      tags,
      params: AtPlace,
      body: NewEntry,
      response: { 201: EntrySchema, ...refusals },
    },
  }),
  withdraw: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/community/:id',
    access: 'signed-in',
    schema: {
      operationId: 'withdrawEntry',
      summary: 'Take back an entry of mine; nothing of it is kept',
      tags,
      params: OneEntry,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  report: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/community/:id/report',
    access: 'signed-in',
    schema: {
      operationId: 'reportEntry',
      summary: 'Report an entry to the place',
      tags,
      params: OneEntry,
      body: Strict({ reason: Type.String({ maxLength: 500 }) }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  write: route({
    method: 'POST',
    url: '/api/v1/places/:slug/community/:id/messages',
    access: 'signed-in',
    idempotent: true,
    schema: {
      operationId: 'writeToAuthor',
      summary: 'Write to who has written an entry; neither learns the address of the other unasked',
      tags,
      params: OneEntry,
      body: NewMessage,
      response: { 201: SentMessage, ...refusals, 429: Problem },
    },
  }),
  desk: route({
    method: 'GET',
    url: '/api/v1/places/:slug/community-desk',
    access: 'place-staff',
    schema: {
      operationId: 'readCommunityDesk',
      summary: 'What waits, what was reported, what is visible; for those who moderate',
      tags,
      params: AtPlace,
      response: { 200: CommunityDesk, ...refusals },
    },
  }),
  settings: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/community-settings',
    access: 'place-staff',
    schema: {
      operationId: 'writeCommunitySettings',
      summary: 'Whether new entries wait for the place',
      tags,
      params: AtPlace,
      body: Strict({ approvesFirst: Type.Boolean() }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  decide: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/community/:id/decision',
    access: 'place-staff',
    schema: {
      operationId: 'decideEntry',
      summary:
        'Show an entry, or hide it for a reason that its author reads; settles what was reported of it',
      tags,
      params: OneEntry,
      body: Type.Union([
        Strict({ status: Type.Literal('visible'), revision }),
        Strict({
          status: Type.Literal('hidden'),
          reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
          revision,
        }),
      ]),
      response: { 200: EntrySchema, ...refusals },
    },
  }),
  settle: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/reported-messages/:id',
    access: 'place-staff',
    schema: {
      operationId: 'settleMessage',
      summary:
        'Settle the report of a message: dismiss it, or bar its sender from writing to people of this place',
      tags,
      params: OneEntry,
      body: Strict({ settlement: OneOf(['dismissed', 'barred'] as const) }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
};
