import type { LocalDate } from '../kernel/index.ts';
import {
  type InitiativeAudience,
  initiativeAudiences,
  type Need,
  needs,
  type Theme,
  themes,
} from './initiative.ts';

/** What an entry says: of the organisation, never of a person. `commune` null: the whole department. */
export type InitiativeFields = {
  name: string;
  summary: string;
  themes: Theme[];
  needs: Need[];
  audiences: InitiativeAudience[];
  commune: string | null;
  address: string | null;
  website: string | null;
  phone: string | null;
  email: string | null;
  opening: string | null;
  source: string | null;
  asOf: LocalDate | null;
  /** Slugs of the places it works with. */
  places: string[];
};
export type InitiativeField = keyof InitiativeFields;

export const initiativeFields = [
  'name',
  'summary',
  'themes',
  'needs',
  'audiences',
  'commune',
  'address',
  'website',
  'phone',
  'email',
  'opening',
  'source',
  'asOf',
  'places',
] as const satisfies readonly InitiativeField[];

type Wish = Pick<InitiativeFields, 'name' | 'summary' | 'themes'> & {
  [F in InitiativeField]?: InitiativeFields[F] | null | undefined;
};

/** Trimmed, nothing twice, lists in one order: what is the same is written the same. */
export function fieldsOf(wish: Wish): InitiativeFields {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    name: wish.name.trim(),
    summary: wish.summary.trim(),
    themes: themes.filter((one) => wish.themes.includes(one)),
    needs: needs.filter((one) => wish.needs?.includes(one)),
    audiences: initiativeAudiences.filter((one) => wish.audiences?.includes(one)),
    commune: text(wish.commune),
    address: text(wish.address),
    website: text(wish.website),
    phone: text(wish.phone),
    email: text(wish.email),
    opening: text(wish.opening),
    source: text(wish.source),
    asOf: text(wish.asOf),
    places: [...new Set(wish.places ?? [])].sort(),
  };
}

export const lengths = {
  name: 120,
  summary: 2_000,
  address: 200,
  website: 300,
  phone: 25,
  email: 200,
  opening: 300,
  source: 300,
} as const;

export const shapes = {
  website: '^https?://[^\\s/]\\S*$',
  phone: '^\\+?[0-9][0-9 ().-]{2,23}$',
  email: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
} as const;
