import { type Static, Type } from 'typebox';
import { Strict } from '../kernel/index.ts';
import { DisplayName, Locale } from '../members/index.ts';

const email = Type.String({ format: 'email', maxLength: 254 });

/** Somebody without an account, who proves the address by the link that is mailed to it. */
export const Guest = Strict({ email, displayName: DisplayName, locale: Type.Optional(Locale) });
export type Guest = Static<typeof Guest>;

/** Whom a stay is for, where it is not for the person who books it. */
export const Colleague = Strict({ email, displayName: DisplayName });
export type Colleague = Static<typeof Colleague>;
