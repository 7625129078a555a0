import { eventKinds, eventOrganisers } from '../events/index.ts';
import { type DataSet, exampleField, said } from './data-set.ts';

export const eventsSet: DataSet = {
  title: said('Animations', 'Events'),
  description: said(
    'Les animations publiques des lieux et du Département, depuis un an et à venir. Ni inscrits ni intervenants.',
    'Public events of the places and of the department, of the past year and to come. Neither who comes nor who speaks.',
  ),
  update: said('À chaque changement', 'With every change'),
  primaryKey: ['id'],
  fields: [
    { name: 'id', type: 'string', required: true, said: said('identifiant stable', 'stable identifier') },
    { name: 'title', type: 'string', required: true, said: said('titre', 'title') },
    { name: 'kind', type: 'string', required: true, enum: eventKinds, said: said('genre', 'kind') },
    {
      name: 'organiser',
      type: 'string',
      required: true,
      enum: eventOrganisers,
      said: said('qui l’organise : le lieu ou le Département', 'who holds it: the place or the department'),
    },
    { name: 'start', type: 'datetime', required: true, said: said('début', 'start') },
    { name: 'end', type: 'datetime', required: true, said: said('fin', 'end') },
    {
      name: 'placeSlug',
      type: 'string',
      said: said('identifiant du lieu ; vide : ailleurs', 'identifier of the place; empty: elsewhere'),
    },
    { name: 'placeName', type: 'string', required: true, said: said('lieu', 'place') },
    {
      name: 'communeInsee',
      type: 'string',
      said: said('code INSEE de la commune', 'INSEE code of the commune'),
    },
    { name: 'communeName', type: 'string', said: said('commune', 'commune') },
    {
      name: 'capacity',
      type: 'integer',
      required: true,
      minimum: 1,
      said: said('nombre de places', 'how many people it has room for'),
    },
    {
      name: 'priceCents',
      type: 'integer',
      required: true,
      minimum: 0,
      said: said('prix en centimes ; 0 : gratuit', 'price in cents; 0: free'),
    },
    { name: 'cancelled', type: 'boolean', required: true, said: said('annulée', 'cancelled') },
    exampleField,
  ],
};
