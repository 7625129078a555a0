import { type Static, Type } from 'typebox';
import { DateText, Nullable, Problem, route, Slug, Strict, Uuid } from '../kernel/index.ts';

const refusals = { 400: Problem, 401: Problem, 403: Problem, 404: Problem };
const tags = ['resources'];

export const Training = Type.Object(
  {
    resourceId: Uuid,
    memberId: Uuid,
    email: Type.String(),
    displayName: Type.String(),
    validUntil: Nullable(DateText),
  },
  { title: 'Training' },
);
export type Training = Static<typeof Training>;

export const TrainingToGrant = Strict(
  {
    resourceId: Uuid,
    email: Type.String({ minLength: 3, maxLength: 254, description: 'of somebody who has an account' }),
    validUntil: Type.Optional(
      Type.String({ ...DateText, description: 'the last date on which a stay may begin' }),
    ),
  },
  { title: 'TrainingToGrant' },
);
export type TrainingToGrant = Static<typeof TrainingToGrant>;

export const trainingsContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/trainings',
    access: 'place-manager',
    schema: {
      operationId: 'listTrainings',
      summary: 'Who may use which of the machines that need a training, with those whose time is over',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Type.Object({ items: Type.Array(Training) }), ...refusals },
    },
  }),
  grant: route({
    method: 'PUT',
    url: '/api/v1/places/:slug/trainings',
    access: 'place-manager',
    schema: {
      operationId: 'grantTraining',
      summary: 'A person may book a machine that needs a training; granted again, the new end counts',
      tags,
      params: Strict({ slug: Slug }),
      body: TrainingToGrant,
      response: { 200: Training, ...refusals, 422: Problem },
    },
  }),
  withdraw: route({
    method: 'DELETE',
    url: '/api/v1/places/:slug/trainings/:resourceId/:memberId',
    access: 'place-manager',
    schema: {
      operationId: 'withdrawTraining',
      summary: 'The person may not book the machine any more; what is booked stays',
      tags,
      params: Strict({ slug: Slug, resourceId: Uuid, memberId: Uuid }),
      response: { 204: Type.Null(), ...refusals },
    },
  }),
};
