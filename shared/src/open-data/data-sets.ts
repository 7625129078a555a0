import { type DataSet, said } from './data-set.ts';
import { eventsSet } from './events-set.ts';
import { initiativesSet } from './initiatives-set.ts';
import { occupancySet } from './occupancy-set.ts';
import { placesSet } from './places-set.ts';
import { incompleteSubsidiesSet, subsidiesSet } from './subsidies-set.ts';

/** Their names stand in addresses that others keep: none is ever changed. */
export const dataSetNames = [
  'places',
  'occupancy',
  'events',
  'subsidies',
  'subsidies-incomplete',
  'initiatives',
] as const;
export type DataSetName = (typeof dataSetNames)[number];

export const dataSets: Record<DataSetName, DataSet> = {
  places: placesSet,
  occupancy: occupancySet,
  events: eventsSet,
  subsidies: subsidiesSet,
  'subsidies-incomplete': incompleteSubsidiesSet,
  initiatives: initiativesSet,
};

export const openLicence = {
  name: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const;

/** The addresses of a data set, below the site's own. */
export function addressesOf(name: DataSetName) {
  const base = `/api/v1/open-data/${name}`;
  return { csv: `${base}.csv`, json: `${base}.json`, schema: `${base}.schema.json` };
}

/** What is free now, in places that agreed. It has no columns: spaces lie in places. */
export const liveFeed = {
  title: said('Places libres maintenant', 'What is free now'),
  description: said(
    'Les postes et les salles libres à cet instant, et la prochaine heure libre, dans les lieux qui l’ont accepté.',
    'Desks and rooms that are free at this moment, and the next free time, in the places that agreed to it.',
  ),
  update: said('À la minute', 'By the minute'),
  json: '/api/v1/open-data/availability.json',
};
