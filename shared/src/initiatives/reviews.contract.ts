import { type Static, Type } from 'typebox';
import {
  cursorField,
  InstantText,
  limitField,
  Nullable,
  OneOf,
  Problem,
  route,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { reviewStatuses } from './initiative.ts';

const refusals = {
  400: Problem,
  401: Problem,
  403: Problem,
  404: Problem,
  409: Problem,
  422: Problem,
  429: Problem,
};
const tags = ['initiatives'];
const ById = Strict({ id: Uuid });
const OneReview = Strict({ id: Uuid, reviewId: Uuid });
const reviewers = ['resident', 'professional'] as const;

/** Nobody is named: whether a resident or a professional speaks is all that is told. */
export const ReviewSchema = Type.Object(
  {
    id: Uuid,
    as: OneOf(reviewers),
    rating: Nullable(Type.Integer()),
    comment: Type.String(),
    answer: Nullable(Type.String({ description: 'of the organisation, through the department' })),
    status: OneOf(reviewStatuses),
    reason: Nullable(Type.String({ description: 'why the department hides it; its author alone reads it' })),
    changedAt: InstantText,
    isMine: Type.Boolean(),
    example: Type.Boolean(),
  },
  { title: 'Review' },
);
export type ReviewSchema = Static<typeof ReviewSchema>;

export const DeskReview = Type.Object({
  initiative: Type.Object({ id: Uuid, name: Type.String() }),
  review: ReviewSchema,
  reasons: Type.Array(Type.String()),
});

export const NewReview = Strict(
  {
    rating: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 5 }))),
    comment: Type.Optional(Type.String({ maxLength: 1_000, description: 'text, never markup' })),
    as: Type.Optional(OneOf(reviewers)),
  },
  { title: 'NewReview' },
);
export type NewReview = Static<typeof NewReview>;

export const reviewsContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/initiatives/:id/reviews',
    access: 'public',
    schema: {
      operationId: 'listReviews',
      summary:
        'What people say of an initiative, the latest first; my own comes apart, whatever became of it',
      tags,
      params: ById,
      querystring: Strict({ limit: limitField, cursor: cursorField }),
      response: {
        200: Type.Object({
          items: Type.Array(ReviewSchema),
          nextCursor: Nullable(Type.String()),
          mine: Nullable(ReviewSchema),
        }),
        400: Problem,
        404: Problem,
      },
    },
  }),
  write: route({
    method: 'POST',
    url: '/api/v1/initiatives/:id/reviews',
    access: 'signed-in',
    schema: {
      operationId: 'writeReview',
      summary: 'Rate an initiative, or say something of it; a second time changes what one has said',
      tags,
      params: ById,
      body: NewReview,
      response: { 201: ReviewSchema, ...refusals },
    },
  }),
  withdraw: route({
    method: 'DELETE',
    url: '/api/v1/initiatives/:id/reviews/mine',
    access: 'signed-in',
    schema: {
      operationId: 'withdrawReview',
      summary: 'Take back what I have said; nothing of it is kept',
      tags,
      params: ById,
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  report: route({
    method: 'PUT',
    url: '/api/v1/initiatives/:id/reviews/:reviewId/report',
    access: 'signed-in',
    schema: {
      operationId: 'reportReview',
      summary: 'Report a review to the department',
      tags,
      params: OneReview,
      body: Strict({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
  decide: route({
    method: 'PUT',
    url: '/api/v1/initiatives/:id/reviews/:reviewId/decision',
    access: 'department',
    schema: {
      operationId: 'decideReview',
      summary: 'Show a review, or hide it for a reason that its author is mailed; settles what was reported',
      tags,
      params: OneReview,
      body: Type.Union([
        Strict({ status: Type.Literal('visible') }),
        Strict({
          status: Type.Literal('hidden'),
          reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
        }),
      ]),
      response: { 200: ReviewSchema, ...refusals },
    },
  }),
  answer: route({
    method: 'PUT',
    url: '/api/v1/initiatives/:id/reviews/:reviewId/answer',
    access: 'department',
    schema: {
      operationId: 'answerReview',
      summary: 'Write down what the organisation answers; nothing takes the answer away',
      tags,
      params: OneReview,
      body: Strict({ text: Type.String({ maxLength: 1_000 }) }),
      response: { 200: ReviewSchema, ...refusals },
    },
  }),
};
