import { resourceKinds } from '../resources/index.ts';
import { type DataSet, exampleField, said } from './data-set.ts';

export const occupancySet: DataSet = {
  title: said('Occupation des tiers-lieux', 'Occupancy of third places'),
  description: said(
    'Par mois, commune et genre de postes et de salles, avec les totaux. Une ligne de moins de 5 personnes ou de 3 lieux est masquée, et d’autres avec elle pour qu’elle ne se calcule pas.',
    'By month, commune and kind of desks and rooms, with the totals. A row of fewer than 5 people or 3 places is hidden, and others with it so that it cannot be computed.',
  ),
  update: said(
    'Une fois par mois, dix jours après sa fin ; ce qui est publié ne change plus',
    'Once a month, ten days after its end; what is published does not change any more',
  ),
  primaryKey: ['month', 'communeInsee', 'communeName', 'kind'],
  fields: [
    { name: 'month', type: 'yearmonth', required: true, said: said('mois', 'month') },
    {
      name: 'communeInsee',
      type: 'string',
      pattern: '^[0-9][0-9AB][0-9]{3}$',
      said: said(
        'code INSEE de la commune ; vide pour un total',
        'INSEE code of the commune; empty for a total',
      ),
    },
    {
      name: 'communeName',
      type: 'string',
      said: said('commune ; vide : toutes ensemble', 'commune; empty: all of them'),
    },
    {
      name: 'kind',
      type: 'string',
      enum: resourceKinds,
      said: said(
        'genre de postes et de salles ; vide : tous ensemble',
        'kind of desks and rooms; empty: all of them',
      ),
    },
    {
      name: 'hidden',
      type: 'boolean',
      required: true,
      said: said('masqué : la ligne ne dit rien d’autre', 'hidden: the row tells nothing else'),
    },
    { name: 'places', type: 'integer', minimum: 3, said: said('lieux', 'places') },
    {
      name: 'people',
      type: 'integer',
      minimum: 5,
      said: said(
        'personnes distinctes, arrondies à 5 en dessous',
        'distinct people, rounded down to a multiple of 5',
      ),
    },
    {
      name: 'openMinutes',
      type: 'integer',
      minimum: 0,
      said: said('minutes ouvertes, toutes unités ensemble', 'open minutes, over all units'),
    },
    {
      name: 'bookedMinutes',
      type: 'integer',
      minimum: 0,
      said: said('minutes réservées pendant l’ouverture', 'booked minutes during opening hours'),
    },
    {
      name: 'usedMinutes',
      type: 'integer',
      minimum: 0,
      said: said(
        'minutes réservées où l’on est venu ; vide aussi où elles trahiraient une ligne masquée',
        'booked minutes that were used; empty also where they would betray a hidden row',
      ),
    },
    {
      name: 'occupancy',
      type: 'number',
      minimum: 0,
      maximum: 1,
      said: said('réservé ÷ ouvert', 'booked ÷ open'),
    },
    {
      name: 'utilisation',
      type: 'number',
      minimum: 0,
      maximum: 1,
      said: said('utilisé ÷ ouvert', 'used ÷ open'),
    },
    {
      name: 'revenueNetCents',
      type: 'integer',
      said: said(
        'recettes hors taxe, en centimes ; vide aussi où un lieu en fait plus de 85 %, ou si elles trahissent une ligne masquée',
        'revenue before tax in cents; empty also where one place makes more than 85% of it, or where it betrays a hidden row',
      ),
    },
    {
      name: 'definitionVersion',
      type: 'integer',
      required: true,
      minimum: 1,
      said: said('version des définitions', 'version of the definitions'),
    },
    { name: 'publishedOn', type: 'date', required: true, said: said('publié le', 'published on') },
    exampleField,
  ],
};
