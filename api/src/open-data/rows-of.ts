import type { DataSetName, Row } from '@escale/shared/open-data';
import { initiativeRows } from '../initiatives/initiative-rows.ts';
import type { Ports } from '../ports.ts';
import { eventRows } from './event-rows.ts';
import { occupancyRows } from './occupancy-rows.ts';
import { placeRows } from './place-rows.ts';
import { incompleteSubsidyRows, subsidyRows } from './subsidy-rows.ts';

/** The rows of each data set, under the names of its columns. */
export const rowsOf: Record<DataSetName, (ports: Ports) => Promise<Row[]>> = {
  places: placeRows,
  occupancy: occupancyRows,
  events: eventRows,
  subsidies: subsidyRows,
  'subsidies-incomplete': incompleteSubsidyRows,
  initiatives: initiativeRows,
};
