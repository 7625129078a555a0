import { type Static, Type } from 'typebox';
import { DateText, InstantText, Nullable, OneOf, Slug, Strict, Uuid } from '../kernel/index.ts';
import { contributorRoles, initiativeAudiences, initiativeStatuses, needs, themes } from './initiative.ts';
import { initiativeFields, lengths, shapes } from './initiative-fields.ts';

const filled = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });
const optional = (maxLength: number, pattern?: string) =>
  Type.Optional(Nullable(Type.String({ maxLength, ...(pattern && { pattern }) })));

/** Commune: an INSEE code; null or left out, the whole department. */
export const InitiativeWish = {
  name: filled(lengths.name),
  summary: filled(lengths.summary),
  themes: Type.Array(OneOf(themes), { minItems: 1, maxItems: themes.length }),
  needs: Type.Optional(Type.Array(OneOf(needs), { maxItems: needs.length })),
  audiences: Type.Optional(Type.Array(OneOf(initiativeAudiences), { maxItems: initiativeAudiences.length })),
  commune: optional(5, '^\\d[\\dAB]\\d{3}$'),
  address: optional(lengths.address),
  website: optional(lengths.website, shapes.website),
  phone: optional(lengths.phone, shapes.phone),
  email: optional(lengths.email, shapes.email),
  opening: optional(lengths.opening),
  source: optional(lengths.source),
  asOf: Type.Optional(Nullable(DateText)),
  places: Type.Optional(Type.Array(Slug, { maxItems: 20, description: 'slugs of the places it works with' })),
};

const contributor = OneOf(['resident', 'professional'] as const);

export const NewInitiative = Strict(
  {
    ...InitiativeWish,
    as: Type.Optional(contributor),
    status: Type.Optional(OneOf(['draft', 'published'] as const)),
  },
  { title: 'NewInitiative' },
);
export type NewInitiative = Static<typeof NewInitiative>;

const seen = Type.Integer({ minimum: 0, description: 'the revision that was read' });

export const InitiativeChange = Strict({ ...InitiativeWish, seen }, { title: 'InitiativeChange' });
export type InitiativeChange = Static<typeof InitiativeChange>;

export const ProposedChange = Strict(
  { ...InitiativeWish, seen, as: Type.Optional(contributor) },
  { title: 'ProposedChange' },
);
export type ProposedChange = Static<typeof ProposedChange>;

const text = Nullable(Type.String());

export const InitiativeSchema = Type.Object(
  {
    id: Uuid,
    status: OneOf(initiativeStatuses),
    name: Type.String(),
    summary: Type.String(),
    themes: Type.Array(OneOf(themes)),
    needs: Type.Array(OneOf(needs)),
    audiences: Type.Array(OneOf(initiativeAudiences)),
    commune: Nullable(Type.Object({ name: Type.String(), insee: Type.String() })),
    address: text,
    website: text,
    phone: text,
    email: text,
    opening: text,
    source: text,
    asOf: Nullable(DateText),
    places: Type.Array(Type.Object({ slug: Slug, name: Type.String() })),
    contributedBy: OneOf(contributorRoles),
    rating: Type.Object({
      ratings: Type.Integer(),
      average: Nullable(Type.Number({ description: 'one to five; null below three ratings' })),
      distribution: Nullable(Type.Array(Type.Integer(), { description: 'how many gave 1, 2 … 5' })),
    }),
    reviews: Type.Integer(),
    revision: Type.Integer({ description: 'to be named in a change as what one has `seen`' }),
    changedAt: InstantText,
    example: Type.Boolean({ description: 'made up for the demonstration' }),
  },
  { title: 'Initiative' },
);
export type InitiativeSchema = Static<typeof InitiativeSchema>;

const value = Type.Union([Type.String(), Type.Array(Type.String()), Type.Null()]);
export const DifferenceSchema = Type.Object({ field: OneOf(initiativeFields), before: value, after: value });
