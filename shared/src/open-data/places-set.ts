import { listingStates, placeKinds } from '../places/index.ts';
import { type DataSet, exampleField, said } from './data-set.ts';

export const placesSet: DataSet = {
  title: said('Tiers-lieux', 'Third places'),
  description: said(
    'Les tiers-lieux publiés : où ils sont, ce qu’ils offrent, s’ils se réservent ici.',
    'Published third places: where they are, what they offer, whether they can be booked here.',
  ),
  update: said('À chaque changement', 'With every change'),
  primaryKey: ['slug'],
  fields: [
    {
      name: 'slug',
      type: 'string',
      required: true,
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      said: said(
        'identifiant stable, dans l’adresse de sa page',
        'stable identifier, in the address of its page',
      ),
    },
    { name: 'name', type: 'string', required: true, said: said('nom', 'name') },
    {
      name: 'kind',
      type: 'string',
      required: true,
      enum: placeKinds,
      said: said('genre de lieu', 'kind of place'),
    },
    {
      name: 'tags',
      type: 'string',
      said: said('mots de la source, séparés par |', 'words of the source, separated by |'),
    },
    {
      name: 'communeInsee',
      type: 'string',
      pattern: '^[0-9][0-9AB][0-9]{3}$',
      said: said('code INSEE de la commune', 'INSEE code of the commune'),
    },
    { name: 'communeName', type: 'string', required: true, said: said('commune', 'commune') },
    { name: 'postcode', type: 'string', pattern: '^[0-9]{5}$', said: said('code postal', 'postcode') },
    { name: 'address', type: 'string', said: said('adresse', 'address') },
    {
      name: 'latitude',
      type: 'number',
      minimum: -90,
      maximum: 90,
      said: said('latitude (WGS 84)', 'latitude (WGS 84)'),
    },
    {
      name: 'longitude',
      type: 'number',
      minimum: -180,
      maximum: 180,
      said: said('longitude (WGS 84)', 'longitude (WGS 84)'),
    },
    {
      name: 'precision',
      type: 'string',
      enum: ['address', 'approximate', 'commune'],
      said: said(
        'à quoi se rapporte la position : l’adresse, ses environs ou la commune',
        'what the position is of: the address, near it, or the commune',
      ),
    },
    {
      name: 'amenities',
      type: 'string',
      said: said('équipements, séparés par |', 'amenities, separated by |'),
    },
    {
      name: 'resourceKinds',
      type: 'string',
      said: said(
        'genres d’espaces qui s’y réservent, séparés par |',
        'kinds of spaces to book there, separated by |',
      ),
    },
    {
      name: 'bookable',
      type: 'boolean',
      required: true,
      said: said('se réserve ici aujourd’hui', 'can be booked here today'),
    },
    {
      name: 'opensOn',
      type: 'date',
      said: said('premier jour d’un lieu éphémère', 'first day of a temporary place'),
    },
    {
      name: 'closesOn',
      type: 'date',
      said: said('dernier jour d’un lieu éphémère', 'last day of a temporary place'),
    },
    {
      name: 'listingState',
      type: 'string',
      required: true,
      enum: listingStates,
      said: said('ce que les sources en disent', 'what sources say of it'),
    },
    { name: 'listingAsOf', type: 'string', said: said('date de ces sources', 'date of these sources') },
    { name: 'timeZone', type: 'string', required: true, said: said('fuseau horaire', 'time zone') },
    {
      name: 'publishesAvailability',
      type: 'boolean',
      required: true,
      said: said('publie ses places libres', 'publishes what is free'),
    },
    exampleField,
  ],
};
