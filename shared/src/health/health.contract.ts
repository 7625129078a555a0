import { Type } from 'typebox';
import { InstantText, Nullable, OneOf, Problem, route } from '../kernel/index.ts';

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
        200: Type.Object({
          status: OneOf(['ready'] as const),
          version: Type.String(),
          jobs: Type.Object(
            { lastRunAt: Nullable(InstantText), isLate: Type.Boolean() },
            {
              description: 'what recurs: holds that lapse, mails …; late jobs do not make the server unready',
            },
          ),
        }),
        503: Problem,
      },
    },
  }),
  metrics: route({
    method: 'GET',
    url: '/api/metrics',
    access: 'admin',
    schema: {
      operationId: 'readMetrics',
      summary: 'Counters of this process, in the text format of Prometheus',
      tags: ['health'],
      response: { 200: Type.String(), 401: Problem, 403: Problem },
    },
  }),
};
