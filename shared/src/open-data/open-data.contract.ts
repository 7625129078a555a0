import { type Static, type TSchema, Type } from 'typebox';
import { InstantText, Nullable, OneOf, Problem, route, Slug, Uuid } from '../kernel/index.ts';
import { resourceKinds } from '../resources/index.ts';
import { addressesOf, type DataSetName, dataSetNames } from './data-sets.ts';

const tags = ['open-data'];
const Said = Type.Object({ fr: Type.String(), en: Type.String() });
const Licence = Type.Object({ name: Type.String(), url: Type.String() });

export const Catalogue = Type.Object(
  {
    licence: Licence,
    dataSets: Type.Array(
      Type.Object({
        name: OneOf(dataSetNames),
        title: Said,
        description: Said,
        update: Said,
        csv: Type.String(),
        json: Type.String(),
        schema: Type.String(),
      }),
    ),
    availability: Type.Object({ title: Said, description: Said, update: Said, json: Type.String() }),
  },
  { title: 'OpenDataCatalogue' },
);
export type Catalogue = Static<typeof Catalogue>;

export const LiveSpace = Type.Object({
  resourceId: Uuid,
  name: Type.String(),
  kind: OneOf(resourceKinds),
  units: Type.Integer(),
  freeUnits: Type.Integer({ description: 'now; 0 while the place is closed' }),
  freeUntil: Nullable(Type.String({ ...InstantText, description: 'as long as so many are free' })),
  nextFreeAt: Nullable(
    Type.String({ ...InstantText, description: 'the first time from now on; null: none within a fortnight' }),
  ),
  example: Type.Boolean(),
});

export const LiveAvailability = Type.Object(
  {
    asOf: InstantText,
    licence: Licence,
    places: Type.Array(
      Type.Object({
        slug: Slug,
        name: Type.String(),
        communeInsee: Nullable(Type.String()),
        communeName: Type.String(),
        timeZone: Type.String(),
        example: Type.Boolean(),
        spaces: Type.Array(LiveSpace),
      }),
    ),
  },
  { title: 'LiveAvailability' },
);
export type LiveAvailability = Static<typeof LiveAvailability>;

const File = (description: string) => Type.Unsafe<string>({ description });

const fileOf = (url: string, operationId: string, summary: string, answer: TSchema) =>
  route({
    method: 'GET',
    url,
    access: 'public',
    schema: { operationId, summary, tags, response: { 200: answer, 429: Problem } },
  });

const inOperation = (name: DataSetName): string =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

const filesOf = (name: DataSetName) => {
  const { csv, json, schema } = addressesOf(name);
  const operation = inOperation(name);
  return {
    csv: fileOf(csv, `exportOpen${operation}`, `${name}, as CSV`, File('text/csv (RFC 4180), UTF-8')),
    json: fileOf(json, `readOpen${operation}`, `${name}, as JSON`, File('an object with `rows`')),
    schema: fileOf(
      schema,
      `describeOpen${operation}`,
      `The columns of ${name} (Table Schema)`,
      File('a Table Schema'),
    ),
  };
};

export const openDataContract = {
  catalogue: route({
    method: 'GET',
    url: '/api/v1/open-data',
    access: 'public',
    schema: {
      operationId: 'readOpenDataCatalogue',
      summary: 'What is published under Licence Ouverte 2.0, and where',
      tags,
      response: { 200: Catalogue, 429: Problem },
    },
  }),
  availability: route({
    method: 'GET',
    url: '/api/v1/open-data/availability.json',
    access: 'public',
    schema: {
      operationId: 'readOpenAvailability',
      summary: 'What is free now in the places that agreed to publish it',
      tags,
      response: { 200: LiveAvailability, 429: Problem },
    },
  }),
};

/** The three files of each data set. */
export const dataSetContracts = dataSetNames.map((name) => ({ name, ...filesOf(name) }));
