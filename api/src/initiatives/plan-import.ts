import type { InitiativeRow, Territory } from '@escale/db/initiatives';
import {
  differenceOf,
  foldedWords,
  type ImportedLine,
  type InitiativeField,
  type InitiativeFields,
  type Known,
  nameKey,
  readLine,
} from '@escale/shared/initiatives';
import { fieldsOfRow } from './initiative-view.ts';
import type { CsvFile, CsvLine } from './read-csv.ts';

export type PlannedLine = ImportedLine & { fields: InitiativeFields | null; existing: InitiativeRow | null };

const knownIn = ({ communes, places }: Territory): Known => {
  const communeOf = new Map(
    communes.flatMap(({ insee, name }) => [
      [insee.toLowerCase(), insee],
      [foldedWords(name), insee],
    ]),
  );
  const placeOf = new Map(
    places.flatMap(({ slug, name }) => [
      [foldedWords(slug), slug],
      [foldedWords(name), slug],
    ]),
  );
  return {
    communeOf: (words) => communeOf.get(words) ?? null,
    placeOf: (words) => placeOf.get(words) ?? null,
  };
};

/** Line by line what a file would do; a name that stands in the guide, in the same commune, is that entry. */
export const planImport = (
  { lines }: Pick<CsvFile, 'lines'>,
  { entries, territory }: { entries: readonly InitiativeRow[]; territory: Territory },
): PlannedLine[] => {
  const known = knownIn(territory);
  const byKey = new Map(entries.map((row) => [nameKey(fieldsOfRow(row)), row]));
  const seen = new Set<string>();
  return lines.map((line) => {
    const read = readLine(line.cells, known);
    if (!read.ok) return faulty(line, read.refusal.faults);
    const key = nameKey(read.value);
    if (seen.has(key))
      return faulty(line, [{ field: 'name', value: read.value.name.slice(0, 80), fault: 'repeated' }]);
    seen.add(key);
    return planned(line, read.value, byKey.get(key) ?? null);
  });
};

const faulty = ({ line, cells }: CsvLine, faults: ImportedLine['faults']): PlannedLine => ({
  line,
  name: (cells.name ?? '').trim().slice(0, 120),
  outcome: 'error',
  changes: [],
  faults,
  fields: null,
  existing: null,
});

/** A column that the file does not have leaves alone what an entry says there. */
const planned = (
  { line, cells }: CsvLine,
  read: InitiativeFields,
  existing: InitiativeRow | null,
): PlannedLine => {
  const told = { line, name: read.name, faults: [] };
  if (!existing) return { ...told, outcome: 'create', changes: [], fields: read, existing };
  const has = (field: string): field is InitiativeField => field in cells;
  const given = Object.fromEntries(Object.entries(read).filter(([field]) => has(field)));
  const fields = { ...fieldsOfRow(existing), ...given };
  const changes = differenceOf(fieldsOfRow(existing), fields);
  return { ...told, outcome: changes.length > 0 ? 'change' : 'same', changes, fields, existing };
};
