import { readDepartmentFacts } from '@escale/db/subsidies';
import type { DepartmentFact } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';

const source = {
  title: 'Département des Hauts-de-Seine, page sur l’économie collaborative',
  titleEnglish: 'Département des Hauts-de-Seine, page on the collaborative economy',
  dated: 'datée du 16/11/2016, complétée ensuite',
  datedEnglish: 'dated 16/11/2016, edited later',
};

export const listDepartmentFacts = async ({
  database,
}: Ports): Promise<{ source: typeof source | null; items: DepartmentFact[] }> => {
  const items = await readDepartmentFacts(database);
  return { source: items.length === 0 ? null : source, items };
};
