import { readSubsidiesOfPlace } from '@escale/db/subsidies';
import type { SubsidySchema } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { sightsOf } from './sights-of.ts';
import { subsidyView } from './subsidy-view.ts';

/** What a place was given and agreed to; it sees at once what the department is shown two weeks later. */
export const listSubsidiesOfPlace = async (ports: Ports, placeId: string): Promise<SubsidySchema[]> => {
  const today = await todayOfDepartment(ports.database);
  const rows = await readSubsidiesOfPlace(ports.database, placeId);
  const seen = await sightsOf(ports, rows, { today, isPlace: true });
  return seen.map(({ row, sight }) => subsidyView(row, sight));
};
