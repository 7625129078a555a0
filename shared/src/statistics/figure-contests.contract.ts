import { type Static, Type } from 'typebox';
import {
  DateText,
  InstantText,
  Nullable,
  OneOf,
  refusals,
  route,
  Slug,
  Strict,
  Uuid,
} from '../kernel/index.ts';
import { metrics } from './statistics.contract.ts';

/** What a place says against a figure, and what the department answers; both read all of it. */
export const FigureContest = Type.Object(
  {
    id: Uuid,
    placeSlug: Slug,
    placeName: Type.String(),
    metric: OneOf(metrics),
    from: DateText,
    to: DateText,
    definitionVersion: Type.Integer(),
    value: Nullable(Type.Number({ description: 'as the department was told it then' })),
    note: Type.String(),
    authorRole: OneOf(['owner', 'manager', 'admin'] as const),
    contestedAt: InstantText,
    nth: Type.Integer({ description: 'the how-manieth time this figure is contested, from 1' }),
    answer: Nullable(Type.String()),
    answeredAt: Nullable(InstantText),
  },
  { title: 'FigureContest' },
);
export type FigureContest = Static<typeof FigureContest>;

const tags = ['statistics'];
const Words = Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' });

export const figureContestsContract = {
  contest: route({
    method: 'POST',
    url: '/api/v1/places/:slug/figure-contests',
    access: 'place-manager',
    schema: {
      operationId: 'contestFigure',
      summary: 'Contest a figure of the place; the department is told',
      tags,
      params: Strict({ slug: Slug }),
      body: Strict({ metric: OneOf(metrics), from: DateText, to: DateText, note: Words }),
      response: { 201: FigureContest, ...refusals },
    },
  }),
  list: route({
    method: 'GET',
    url: '/api/v1/figure-contests',
    access: 'signed-in',
    sensitive: 'figure_contests.listed',
    schema: {
      operationId: 'listFigureContests',
      summary: 'Contested figures, those without an answer first: all for the department, a place its own',
      tags,
      querystring: Strict({
        place: Type.Optional(Slug),
        metric: Type.Optional(OneOf(metrics)),
        from: Type.Optional(DateText),
        to: Type.Optional(DateText),
      }),
      response: { 200: Type.Object({ items: Type.Array(FigureContest) }), ...refusals },
    },
  }),
  answer: route({
    method: 'POST',
    url: '/api/v1/places/:slug/figure-contests/:id/answer',
    access: 'department',
    schema: {
      operationId: 'answerFigureContest',
      summary: 'Answer for the department; the managers of the place are told',
      tags,
      params: Strict({ slug: Slug, id: Uuid }),
      body: Strict({ answer: Words }),
      response: { 200: FigureContest, ...refusals },
    },
  }),
};
