import { type Static, Type } from 'typebox';
import { Nullable, OneOf, Problem, refusals, route, Slug, Strict } from '../kernel/index.ts';

export const shownOn = ['nowhere', 'listed', 'anywhere'] as const;
export type ShownOn = (typeof shownOn)[number];
export const widgetSchemes = ['auto', 'light', 'dark'] as const;
export type WidgetScheme = (typeof widgetSchemes)[number];

const fields = {
  shownOn: OneOf(shownOn),
  origins: Type.Array(Type.String({ maxLength: 300 }), {
    maxItems: 20,
    description: 'with `listed`: which sites',
  }),
  accent: Nullable(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' })),
  scheme: OneOf(widgetSchemes),
  radius: Type.Integer({ minimum: 0, maximum: 24, description: 'of corners, in pixels' }),
};
const Fields = Type.Object(fields);
export type WidgetFields = Static<typeof Fields>;

export const Widget = Type.Object(
  {
    ...fields,
    revision: Type.Integer({ description: 'to be named in a change as what one has `seen`; 0: never set' }),
  },
  { title: 'Widget' },
);
export type Widget = Static<typeof Widget>;

export const WidgetChange = Strict(
  { ...fields, seen: Type.Integer({ minimum: 0 }) },
  { title: 'WidgetChange' },
);
export type WidgetChange = Static<typeof WidgetChange>;

export const unsetWidget: Widget = {
  shownOn: 'nowhere',
  origins: [],
  accent: null,
  scheme: 'auto',
  radius: 8,
  revision: 0,
};

const tags = ['widgets'];

export const widgetsContract = {
  read: route({
    method: 'GET',
    url: '/api/v1/places/:slug/widget',
    access: 'public',
    schema: {
      operationId: 'readWidget',
      summary: 'How a published place shows its bookings on other sites, and on which; 404 where on none',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Widget, 400: Problem, 404: Problem },
    },
  }),
  readSettings: route({
    method: 'GET',
    url: '/api/v1/managed-places/:slug/widget',
    access: 'place-manager',
    schema: {
      operationId: 'readWidgetSettings',
      summary: 'The same for who runs the place, also where it is shown on no site',
      tags,
      params: Strict({ slug: Slug }),
      response: { 200: Widget, ...refusals },
    },
  }),
  change: route({
    method: 'PUT',
    url: '/api/v1/managed-places/:slug/widget',
    access: 'place-manager',
    schema: {
      operationId: 'changeWidget',
      summary:
        'Say on which sites the bookings are shown, and how; 409 when somebody else has changed it since',
      tags,
      params: Strict({ slug: Slug }),
      body: WidgetChange,
      response: { 200: Widget, ...refusals },
    },
  }),
};
