import { accept, isLocalDate, type Result, refuse } from '../kernel/index.ts';
import { audiencesInEnglish, needsInEnglish, themesInEnglish } from './english.ts';
import { foldedWords as folded } from './folded-words.ts';
import { audiencesInFrench, needsInFrench, themesInFrench } from './french.ts';
import { initiativeAudiences, needs, themes } from './initiative.ts';
import {
  fieldsOf,
  type InitiativeField,
  type InitiativeFields,
  lengths,
  shapes,
} from './initiative-fields.ts';

export const lineFaults = [
  'missing',
  'too-long',
  'unknown-word',
  'not-a-link',
  'not-a-phone',
  'not-a-mail',
  'not-a-date',
  'repeated',
] as const;
export type LineFault = { field: InitiativeField; value: string; fault: (typeof lineFaults)[number] };

/** What a line may refer to, by its folded name or its own key. */
export type Known = {
  communeOf: (words: string) => string | null;
  placeOf: (words: string) => string | null;
};

export type Cells = Partial<Record<InitiativeField, string>>;

const finderOf = <T extends string>(words: readonly T[], ...labels: Record<T, string>[]) => {
  const known = new Map(
    words.flatMap((word) => [
      [folded(word), word] as const,
      ...labels.map((label) => [folded(label[word]), word] as const),
    ]),
  );
  return (text: string): T | null => known.get(folded(text)) ?? null;
};

const finders = {
  themes: finderOf(themes, themesInFrench, themesInEnglish),
  needs: finderOf(needs, needsInFrench, needsInEnglish),
  audiences: finderOf(initiativeAudiences, audiencesInFrench, audiencesInEnglish),
};

const wholeDepartment = new Set(['', '92', 'hauts de seine', 'departement', 'tout le departement']);

/** A file that was written here says `'+33 …`, so that no spreadsheet computes it: read back, it is the text again. */
const plain = (cell: string | undefined) => (cell ?? '').trim().replace(/^'(?=\s*[=+\-@])/, '');
/** Labels have commas of their own, so lists are told apart by bars, or by semicolons where there are no bars. */
const parts = (cell: string) =>
  cell
    .split(cell.includes('|') ? '|' : ';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** 2026-11-26 or 26/11/2026; null where there is no such day. */
function dateOf(text: string): string | null {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const date = french
    ? [french[3], french[2]?.padStart(2, '0'), french[1]?.padStart(2, '0')].join('-')
    : text;
  return isLocalDate(date) ? date : null;
}

/** A line of a file as an entry, or all that is wrong with it. Formulas are text like any other. */
export function readLine(
  cells: Cells,
  known: Known,
): Result<InitiativeFields, { code: 'line-faulty'; faults: LineFault[] }> {
  const faults: LineFault[] = [];
  const wrong = (field: InitiativeField, fault: LineFault['fault'], value = plain(cells[field])) => {
    faults.push({ field, value: value.slice(0, 80), fault });
    return null;
  };
  const text = (field: keyof typeof lengths) => {
    const value = plain(cells[field]);
    return value.length > lengths[field] ? (wrong(field, 'too-long') ?? '') : value;
  };
  const list = <T extends string>(
    field: 'themes' | 'needs' | 'audiences' | 'places',
    find: (word: string) => T | null,
  ) => parts(plain(cells[field])).flatMap((part) => find(part) ?? wrong(field, 'unknown-word', part) ?? []);
  const commune = plain(cells.commune);
  const asOf = plain(cells.asOf);
  const shaped = (field: 'website' | 'phone' | 'email', shape: string, fault: LineFault['fault']) => {
    const value = text(field);
    return value === '' || new RegExp(shape).test(value) ? value : wrong(field, fault);
  };
  const fields = fieldsOf({
    name: text('name'),
    summary: text('summary'),
    themes: list('themes', finders.themes),
    needs: list('needs', finders.needs),
    audiences: list('audiences', finders.audiences),
    commune: wholeDepartment.has(folded(commune))
      ? null
      : (known.communeOf(folded(commune)) ?? wrong('commune', 'unknown-word')),
    address: text('address'),
    website: shaped('website', shapes.website, 'not-a-link'),
    phone: shaped('phone', shapes.phone, 'not-a-phone'),
    email: shaped('email', shapes.email, 'not-a-mail'),
    opening: text('opening'),
    source: text('source'),
    asOf: asOf === '' ? null : (dateOf(asOf) ?? wrong('asOf', 'not-a-date')),
    places: list('places', (word) => known.placeOf(folded(word))),
  });
  for (const field of ['name', 'summary', 'themes'] as const)
    if (fields[field].length === 0 && !faults.some((one) => one.field === field)) wrong(field, 'missing');
  return faults.length > 0 ? refuse({ code: 'line-faulty', faults }) : accept(fields);
}

/** Under which name a line and an entry are the same one. */
export const nameKey = ({ name, commune }: Pick<InitiativeFields, 'name' | 'commune'>): string =>
  `${folded(name)}|${commune ?? ''}`;
