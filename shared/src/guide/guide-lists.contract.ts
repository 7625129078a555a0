import { type Static, Type } from 'typebox';
import { InitiativeSchema } from '../initiatives/index.ts';
import { DateText, Problem, refusals, route, Strict, Uuid } from '../kernel/index.ts';
import { LABEL_LENGTH } from './read-label.ts';

const tags = ['guide lists'];
const ById = Strict({ id: Uuid });
const OneEntry = Strict({ id: Uuid, initiativeId: Uuid });

const label = Type.String({
  minLength: 1,
  maxLength: LABEL_LENGTH,
  pattern: '\\S',
  description: 'never a name: mail addresses and phone numbers are refused',
});

const told = {
  label: Type.String(),
  expiresOn: DateText,
  entries: Type.Array(Type.Object({ initiative: InitiativeSchema, note: Type.String() })),
};

export const ListItem = Type.Object(
  {
    id: Uuid,
    label: Type.String(),
    expiresOn: DateText,
    entries: Type.Integer(),
    isShared: Type.Boolean(),
    initiativeIds: Type.Array(Uuid),
  },
  { title: 'GuideListItem' },
);
export type ListItem = Static<typeof ListItem>;

export const GuideList = Type.Object(
  { id: Uuid, ...told, isShared: Type.Boolean({ description: 'whether a secret link opens it' }) },
  { title: 'GuideList' },
);
export type GuideList = Static<typeof GuideList>;

export const SharedList = Type.Object(told, { title: 'SharedGuideList' });
export type SharedList = Static<typeof SharedList>;

export const guideListsContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/guide-lists',
    access: 'signed-in',
    schema: {
      operationId: 'listGuideLists',
      summary: 'My lists for people I accompany, the latest first',
      tags,
      response: { 200: Type.Array(ListItem), 401: Problem },
    },
  }),
  create: route({
    method: 'POST',
    url: '/api/v1/guide-lists',
    access: 'signed-in',
    schema: {
      operationId: 'createGuideList',
      summary: 'A list under a label that names nobody; it is deleted after 90 days unless renewed',
      tags,
      body: Strict({ label }),
      response: { 201: GuideList, ...refusals },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/guide-lists/:id',
    access: 'signed-in',
    schema: {
      operationId: 'readGuideList',
      summary: 'One of my lists, with what is published of its entries',
      tags,
      params: ById,
      response: { 200: GuideList, ...refusals },
    },
  }),
  rename: route({
    method: 'PATCH',
    url: '/api/v1/guide-lists/:id',
    access: 'signed-in',
    schema: {
      operationId: 'renameGuideList',
      summary: 'Another label',
      tags,
      params: ById,
      body: Strict({ label }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  renew: route({
    method: 'POST',
    url: '/api/v1/guide-lists/:id/renewal',
    access: 'signed-in',
    schema: {
      operationId: 'renewGuideList',
      summary: 'Keep it for another 90 days from today',
      tags,
      params: ById,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  remove: route({
    method: 'DELETE',
    url: '/api/v1/guide-lists/:id',
    access: 'signed-in',
    schema: {
      operationId: 'deleteGuideList',
      summary: 'Delete a list; a link to it opens nothing any more',
      tags,
      params: ById,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  putEntry: route({
    method: 'PUT',
    url: '/api/v1/guide-lists/:id/entries/:initiativeId',
    access: 'signed-in',
    schema: {
      operationId: 'putGuideListEntry',
      summary: 'Put an initiative on a list, with a note; or change the note',
      tags,
      params: OneEntry,
      body: Strict({ note: Type.Optional(Type.String({ maxLength: 300 })) }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  removeEntry: route({
    method: 'DELETE',
    url: '/api/v1/guide-lists/:id/entries/:initiativeId',
    access: 'signed-in',
    schema: {
      operationId: 'removeGuideListEntry',
      summary: 'Take an initiative off a list',
      tags,
      params: OneEntry,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  share: route({
    method: 'POST',
    url: '/api/v1/guide-lists/:id/link',
    access: 'signed-in',
    schema: {
      operationId: 'shareGuideList',
      summary: 'A secret for a link that opens the list without an account; an earlier one ends',
      tags,
      params: ById,
      response: { 201: Type.Object({ token: Type.String() }), ...refusals },
    },
  }),
  unshare: route({
    method: 'DELETE',
    url: '/api/v1/guide-lists/:id/link',
    access: 'signed-in',
    schema: {
      operationId: 'unshareGuideList',
      summary: 'The link opens nothing any more',
      tags,
      params: ById,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  readShared: route({
    method: 'GET',
    url: '/api/v1/shared-guide-list',
    access: 'public',
    schema: {
      operationId: 'readSharedGuideList',
      summary: 'The list that a secret opens; of who keeps it nothing is told',
      tags,
      querystring: Strict({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) }),
      response: { 200: SharedList, 400: Problem, 404: Problem },
    },
  }),
};
