import type { DataSet, Field } from './data-set.ts';

const PROFILE = 'https://specs.frictionlessdata.io/schemas/table-schema.json';

/** The description of a file's columns as programs read it (Table Schema, Frictionless version 1). */
export function tableSchema(name: string, { title, description, primaryKey, fields }: DataSet) {
  return {
    $schema: PROFILE,
    name: `escale-${name}`,
    title: title.fr,
    titleEnglish: title.en,
    description: description.fr,
    descriptionEnglish: description.en,
    missingValues: [''],
    ...(primaryKey.length > 0 && { primaryKey }),
    fields: fields.map(fieldOf),
  };
}

function fieldOf({ name, type, said, trueValues, falseValues, ...limits }: Field) {
  const { required, enum: words, pattern, minimum, maximum } = limits;
  return {
    name,
    type,
    description: said.fr,
    descriptionEnglish: said.en,
    ...(type === 'boolean' && { trueValues: trueValues ?? ['true'], falseValues: falseValues ?? ['false'] }),
    constraints: {
      ...(required && { required }),
      ...(words && { enum: words }),
      ...(pattern !== undefined && { pattern }),
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
    },
  };
}
