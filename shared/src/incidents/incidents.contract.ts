import { type Static, Type } from 'typebox';
import { InstantText, Nullable, Problem, refusals, route, Slug, Strict, Uuid } from '../kernel/index.ts';

const tags = ['incidents'];

/** Nobody's name is in it: that the lift does not work is for everyone. */
export const Incident = Type.Object(
  {
    id: Uuid,
    what: Type.String(),
    breaksAccess: Type.Boolean({ description: 'the way in without steps does not work' }),
    resourceId: Nullable(Uuid),
    resourceName: Nullable(Type.String({ description: 'null: it concerns the whole place' })),
    units: Type.Array(Type.String(), { description: 'those of the space that it concerns; empty: all' }),
    start: InstantText,
    end: Nullable(InstantText),
    example: Type.Boolean(),
  },
  { title: 'Incident' },
);
export type Incident = Static<typeof Incident>;

export const NewIncident = Strict(
  {
    what: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    breaksAccess: Type.Boolean(),
    resourceId: Type.Optional(Uuid),
    unitIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 500, description: 'of that space' })),
    end: Type.Optional(
      Type.String({
        maxLength: 40,
        description: 'when it should be over; RFC 3339, or local time of the place',
      }),
    ),
  },
  { title: 'NewIncident' },
);
export type NewIncident = Static<typeof NewIncident>;

export const incidentsContract = {
  list: route({
    method: 'GET',
    url: '/api/v1/places/:slug/incidents',
    access: 'public',
    schema: {
      operationId: 'listIncidents',
      summary: 'What does not work at the moment',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Type.Object({ items: Type.Array(Incident) }), 404: Problem },
    },
  }),
  report: route({
    method: 'POST',
    url: '/api/v1/places/:slug/incidents',
    access: 'place-staff',
    idempotent: true,
    schema: {
      operationId: 'reportIncident',
      summary:
        'Something does not work: who has a stay there in that time is told, within two days where no end is known',
      tags,
      params: Strict({ slug: Slug }),
      body: NewIncident,
      response: { 201: Type.Object({ ...Incident.properties, warned: Type.Integer() }), ...refusals },
    },
  }),
  resolve: route({
    method: 'POST',
    url: '/api/v1/places/:slug/incidents/:incidentId/resolution',
    access: 'place-staff',
    schema: {
      operationId: 'resolveIncident',
      summary: 'It works again: who was warned and has yet to leave is told',
      tags,
      params: Strict({ slug: Slug, incidentId: Uuid }),
      body: Strict({}),
      response: { 200: Type.Object({ told: Type.Integer() }), ...refusals },
    },
  }),
};
