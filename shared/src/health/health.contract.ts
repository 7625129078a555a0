import { Type } from 'typebox';
import { OneOf, Problem, route } from '../kernel/index.ts';

export const healthContract = {
  live: route({
    method: 'GET',
    url: '/api/health/live',
    access: 'public',
    schema: {
      operationId: 'readLiveness',
      summary: 'The process answers',
      tags: ['health'],
      response: { 200: Type.Object({ status: OneOf(['live'] as const) }) },
    },
  }),
  ready: route({
    method: 'GET',
    url: '/api/health/ready',
    access: 'public',
    schema: {
      operationId: 'readReadiness',
      summary: 'The database answers, migrations and the seed are in',
      tags: ['health'],
      response: {
        200: Type.Object({ status: OneOf(['ready'] as const), version: Type.String() }),
        503: Problem,
      },
    },
  }),
};
