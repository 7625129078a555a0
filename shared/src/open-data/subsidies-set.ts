import { scdlColumns, subsidySections } from '../subsidies/index.ts';
import { type DataSet, exampleField, type Field, said } from './data-set.ts';

const siret = '^[0-9]{14}$';

const columns: Record<(typeof scdlColumns)[number], Omit<Field, 'name'>> = {
  nomAttribuant: { type: 'string', required: true, said: said('qui attribue', 'who grants') },
  idAttribuant: {
    type: 'string',
    required: true,
    pattern: siret,
    said: said('SIRET de l’attribuant', 'SIRET of the grantor'),
  },
  dateConvention: {
    type: 'date',
    required: true,
    said: said('date de la convention', 'date of the agreement'),
  },
  referenceDecision: { type: 'string', said: said('référence de la décision', 'reference of the decision') },
  nomBeneficiaire: {
    type: 'string',
    required: true,
    said: said('structure bénéficiaire', 'organisation that receives'),
  },
  idBeneficiaire: {
    type: 'string',
    required: true,
    pattern: siret,
    said: said('SIRET du bénéficiaire', 'SIRET of the beneficiary'),
  },
  objet: { type: 'string', required: true, said: said('objet', 'purpose') },
  montant: { type: 'number', required: true, minimum: 0, said: said('montant en euros', 'amount in euros') },
  nature: {
    type: 'string',
    required: true,
    enum: ['aide en numéraire', 'aide en nature', 'aide en numéraire;aide en nature'],
    said: said('nature de l’aide', 'money, things or both'),
  },
  conditionsVersement: {
    type: 'string',
    required: true,
    enum: ['unique', 'échelonné'],
    said: said('versement en une ou plusieurs fois', 'paid at once or in parts'),
  },
  datesPeriodeVersement: {
    type: 'string',
    required: true,
    pattern: '^\\d{4}-\\d{2}-\\d{2}(/\\d{4}-\\d{2}-\\d{2})?$',
    said: said('date ou période de versement', 'date or period of payment'),
  },
  idRAE: { type: 'string', said: said('numéro au répertoire des aides', 'number in the register of aid') },
  notificationUE: {
    type: 'boolean',
    required: true,
    trueValues: ['oui'],
    falseValues: ['non'],
    said: said('notifiée à la Commission européenne', 'notified to the European Commission'),
  },
};

const scdl = (change: (field: Field) => Field): Field[] =>
  scdlColumns.map((name) => change({ name, ...columns[name] }));

export const subsidiesSet: DataSet = {
  title: said('Subventions (données essentielles)', 'Subsidies (essential data)'),
  description: said(
    'Les 13 colonnes du schéma national, pour les seules subventions qui les remplissent. Aucune valeur n’est inventée ; les exemples n’y figurent pas.',
    'The 13 columns of the national schema, only for subsidies that fill them. No value is invented; examples are left out.',
  ),
  update: said('À chaque changement', 'With every change'),
  primaryKey: [],
  fields: scdl((field) => field),
};

/** The same columns, each of which may be empty, then what the schema has no column for. */
export const incompleteSubsidiesSet: DataSet = {
  title: said('Subventions incomplètes', 'Incomplete subsidies'),
  description: said(
    'Les subventions dont la source ne dit pas tout, publiées à part avec ce qui leur manque, et celles de la démonstration.',
    'Subsidies of which the source does not say everything, published apart with what they lack, and those of the demonstration.',
  ),
  update: said('À chaque changement', 'With every change'),
  primaryKey: [],
  fields: [
    ...scdl(({ required: _, ...field }) => field),
    { name: 'projet', type: 'string', required: true, said: said('projet soutenu', 'supported project') },
    {
      name: 'section',
      type: 'string',
      required: true,
      enum: subsidySections,
      said: said('fonctionnement, investissement ou non précisé', 'operating, investment or unspecified'),
    },
    {
      name: 'annee',
      type: 'integer',
      minimum: 1964,
      said: said('année ; vide : la source ne la dit pas', 'year; empty: the source does not say it'),
    },
    {
      name: 'champsManquants',
      type: 'string',
      said: said(
        'colonnes obligatoires que rien ne remplit encore',
        'required columns that nothing fills yet',
      ),
    },
    { name: 'source', type: 'string', said: said('source', 'source') },
    exampleField,
  ],
};
