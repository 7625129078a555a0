import { type Static, type TProperties, type TSchema, Type } from 'typebox';

/** An object that refuses fields it does not know: unknown input is an error, never ignored. */
export const Strict = <T extends TProperties>(properties: T, options: { title?: string } = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const OneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values] });

/** The pattern, because `format` alone would also take `urn:uuid:…`, which PostgreSQL does not. */
export const Uuid = Type.String({
  format: 'uuid',
  pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
});
/** RFC 3339 with an offset. */
export const InstantText = Type.String({ examples: ['2026-11-26T09:00:00+01:00'] });
/** A civil date. */
export const DateText = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2026-11-26'] });
/** A local wall-clock time, from 00:00 to 24:00. */
export const TimeText = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$', examples: ['09:00'] });
/** Integer cents, VAT included. The ceiling keeps every sum far inside a safe integer. */
export const AmountCents = Type.Integer({ minimum: 0, maximum: 100_000_000 });
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 });

/**
 * The version of what the writer has seen, as a read told it: the write is refused when it says something else by now,
 * instead of undoing what somebody else has just changed. Left out, nothing is compared.
 */
export const SeenQuery = Strict({ seen: Type.Optional(Type.String({ maxLength: 40 })) });

export const limitField = Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 }));
export const cursorField = Type.Optional(Type.String({ maxLength: 500 }));

/** A page of a list: `nextCursor` is null on the last one. */
export const PageOf = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), nextCursor: Nullable(Type.String()) });
export type Page<T> = { items: T[]; nextCursor: string | null };

export const InstantPeriod = Type.Object({ start: InstantText, end: InstantText });
export type InstantPeriod = Static<typeof InstantPeriod>;
