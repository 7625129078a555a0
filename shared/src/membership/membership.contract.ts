import { Type } from 'typebox';
import { PageOf, Problem, route, Slug, Strict, Uuid } from '../kernel/index.ts';
import { PassSchema } from '../passes/index.ts';
import {
  AskedMerge,
  CounterSale,
  MemberFile,
  MemberNote,
  MembersQuery,
  MergePreview,
  NewNote,
  NewPayment,
  OwnNote,
  PlaceMember,
} from './membership.schema.ts';

const refusals = { 400: Problem, 401: Problem, 403: Problem, 404: Problem };
const tags = ['membership'];
const OneMember = Strict({ slug: Slug, memberId: Uuid });
const TwoMembers = Strict({ slug: Slug, memberId: Uuid, intoId: Uuid });
/** In the body, also where something is only read: addresses are written into logs. */
const Secret = Strict({ secret: Type.String({ minLength: 20, maxLength: 100 }) });

export const membershipContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/members',
    access: 'place-staff',
    schema: {
      operationId: 'listMembers',
      summary: 'Whom a place knows, by name, as far as whoever asks may see it',
      tags,
      params: Strict({ slug: Slug }),
      querystring: MembersQuery,
      response: {
        200: Type.Object({
          ...PageOf(PlaceMember).properties,
          total: Type.Integer({ description: 'how many fit, on all pages' }),
        }),
        ...refusals,
      },
    },
  }),
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/members/:memberId',
    access: 'place-staff',
    schema: {
      operationId: 'readMember',
      summary: 'What a place knows of a person; each look is kept, and who has no link with it is a 404',
      tags,
      params: OneMember,
      response: { 200: MemberFile, ...refusals },
    },
  }),
  writeNote: route({
    method: 'POST',
    url: '/api/v1/places/:slug/members/:memberId/notes',
    access: 'place-manager',
    idempotent: true,
    schema: {
      operationId: 'writeMemberNote',
      summary: 'Note something about a person, who may read it',
      tags,
      params: OneMember,
      body: NewNote,
      response: { 201: MemberNote, ...refusals, 409: Problem, 422: Problem },
    },
  }),
  removeNote: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/members/:memberId/notes/:noteId',
    access: 'place-manager',
    schema: {
      operationId: 'deleteMemberNote',
      summary: 'Take a note back; its text is gone, that it was taken back is kept',
      tags,
      params: Strict({ slug: Slug, memberId: Uuid, noteId: Uuid }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  takePayment: route({
    method: 'POST',
    url: '/api/v1/places/:slug/members/:memberId/payments',
    access: 'place-manager',
    schema: {
      operationId: 'takePayment',
      summary: 'The place was paid for stays, or gave money back; all of them or none',
      tags,
      params: OneMember,
      body: NewPayment,
      response: {
        200: Type.Object({ owedCents: Type.Integer({ description: 'of the person, from then on' }) }),
        ...refusals,
        409: Problem,
      },
    },
  }),
  sellPass: route({
    method: 'POST',
    url: '/api/v1/places/:slug/members/:memberId/passes',
    access: 'place-manager',
    idempotent: true,
    schema: {
      operationId: 'sellPass',
      summary: 'Sell a pass or a subscription to a person at the counter',
      tags,
      params: OneMember,
      body: CounterSale,
      response: { 201: PassSchema, ...refusals, 409: Problem, 422: Problem },
    },
  }),
  previewMerge: route({
    method: 'GET',
    url: '/api/v1/places/:slug/members/:memberId/merge/:intoId',
    access: 'place-manager',
    schema: {
      operationId: 'previewMerge',
      summary: 'What of a guest would move into another record, and who has to confirm it; nothing changes',
      tags,
      params: TwoMembers,
      response: { 200: MergePreview, ...refusals, 409: Problem, 422: Problem },
    },
  }),
  merge: route({
    method: 'POST',
    url: '/api/v1/places/:slug/members/:memberId/merge/:intoId',
    access: 'place-manager',
    schema: {
      operationId: 'mergeMembers',
      summary: 'All that a guest has at this place becomes the other’s, for good',
      tags,
      params: TwoMembers,
      body: Strict({}),
      response: { 204: Type.Null(), ...refusals, 409: Problem, 422: Problem },
    },
  }),
  askMerge: route({
    method: 'POST',
    url: '/api/v1/places/:slug/members/:memberId/merge/:intoId/question',
    access: 'place-manager',
    schema: {
      operationId: 'askMerge',
      summary: 'Ask by mail whether the two are one person; the mailed link merges them',
      tags,
      params: TwoMembers,
      body: Strict({}),
      response: { 200: MergePreview, ...refusals, 409: Problem, 422: Problem },
    },
  }),
  readAskedMerge: route({
    method: 'POST',
    url: '/api/v1/merges',
    access: 'public',
    schema: {
      operationId: 'readAskedMerge',
      summary: 'What a mailed link asks; looking answers nothing',
      tags,
      body: Secret,
      response: { 200: AskedMerge, 400: Problem, 404: Problem },
    },
  }),
  confirmMerge: route({
    method: 'POST',
    url: '/api/v1/merges/confirmation',
    access: 'public',
    schema: {
      operationId: 'confirmMerge',
      summary: 'The two are one person: the place’s records of them become one',
      tags,
      body: Secret,
      response: { 204: Type.Null(), 400: Problem, 404: Problem, 409: Problem, 422: Problem },
    },
  }),
  listOwnNotes: route({
    method: 'GET',
    url: '/api/v1/me/notes',
    access: 'signed-in',
    schema: {
      operationId: 'listOwnNotes',
      summary: 'What places keep of me, the newest first',
      tags,
      response: { 200: Type.Object({ items: Type.Array(OwnNote) }), 401: Problem },
    },
  }),
};
