import { type DataSet, exampleField, said } from './data-set.ts';

const list = (name: string, fr: string, en: string) =>
  ({ name, type: 'string', said: said(`${fr}, séparés par |`, `${en}, separated by |`) }) as const;

export const initiativesSet: DataSet = {
  title: said('Guide des initiatives', 'Guide of initiatives'),
  description: said(
    'Les initiatives publiées du guide, avec leurs contacts et leur note moyenne. Le fichier se réimporte tel quel.',
    'Published initiatives of the guide, with their contacts and average rating. The file can be imported as it is.',
  ),
  update: said('À chaque changement', 'With every change'),
  primaryKey: ['id'],
  fields: [
    { name: 'name', type: 'string', required: true, said: said('nom', 'name') },
    { name: 'summary', type: 'string', required: true, said: said('en quelques mots', 'in a few words') },
    list('themes', 'thèmes', 'themes'),
    list('needs', 'besoins', 'needs'),
    list('audiences', 'publics', 'audiences'),
    {
      name: 'commune',
      type: 'string',
      said: said(
        'code INSEE de la commune ; 92 : tout le département',
        'INSEE code of the commune; 92: the whole department',
      ),
    },
    { name: 'address', type: 'string', said: said('adresse', 'address') },
    { name: 'website', type: 'string', said: said('site', 'website') },
    {
      name: 'phone',
      type: 'string',
      said: said('téléphone de la structure', 'telephone of the organisation'),
    },
    { name: 'email', type: 'string', said: said('courriel de la structure', 'e-mail of the organisation') },
    { name: 'opening', type: 'string', said: said('quand c’est ouvert', 'when it is open') },
    { name: 'source', type: 'string', said: said('source', 'source') },
    { name: 'asOf', type: 'string', said: said('date de la source', 'date of the source') },
    list('places', 'tiers-lieux partenaires', 'third places it works with'),
    { name: 'communeName', type: 'string', said: said('commune', 'commune') },
    {
      name: 'contributedBy',
      type: 'string',
      said: said('en quelle qualité elle a été proposée', 'in what role it was proposed'),
    },
    {
      name: 'ratings',
      type: 'integer',
      required: true,
      minimum: 0,
      said: said('nombre d’avis notés', 'how many ratings'),
    },
    {
      name: 'averageRating',
      type: 'number',
      minimum: 1,
      maximum: 5,
      said: said('note moyenne', 'average rating'),
    },
    { name: 'changedAt', type: 'datetime', required: true, said: said('dernier changement', 'last change') },
    exampleField,
    { name: 'id', type: 'string', required: true, said: said('identifiant stable', 'stable identifier') },
  ],
};
