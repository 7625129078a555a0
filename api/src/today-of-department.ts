import { type Executor, readNow } from '@escale/db';
import { type LocalDate, localDateOf } from '@escale/shared/kernel';

export const DEPARTMENT_ZONE = 'Europe/Paris';

/** Its deadlines run by its own calendar, wherever a place may lie. */
export const todayOfDepartment = async (executor: Executor): Promise<LocalDate> =>
  localDateOf(await readNow(executor), DEPARTMENT_ZONE);
