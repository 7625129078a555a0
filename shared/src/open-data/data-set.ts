/** Both languages of a text that stands in a file's description as well as on a page. */
export type Said = { fr: string; en: string };

export type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'yearmonth';

/** A column, in the words of Table Schema (Frictionless, version 1). */
export type Field = {
  name: string;
  type: FieldType;
  said: Said;
  /** Has a value in every row. */
  required?: true;
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
};

export type DataSet = {
  title: Said;
  description: Said;
  update: Said;
  /** The columns that tell one row from another; none where the source has no such thing. */
  primaryKey: readonly string[];
  fields: readonly Field[];
};

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** Lists stand in one column, each word behind the other. */
export const LIST_SIGN = '|';

export const said = (fr: string, en: string): Said => ({ fr, en });

/** Whether a row is made up for the demonstration. */
export const exampleField: Field = {
  name: 'example',
  type: 'boolean',
  required: true,
  said: said(
    'vrai : une partie de la ligne est inventée pour la démonstration',
    'true: some of this row is made up for the demonstration',
  ),
};
