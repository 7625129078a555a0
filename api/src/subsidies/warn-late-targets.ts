import { type Executor, transaction, writeAudit, writeOutbox } from '@escale/db';
import {
  closeWarning,
  openWarning,
  readManagersOfPlace,
  readRunningAgreements,
  type SubsidyRow,
  type TargetRow,
} from '@escale/db/subsidies';
import type { LocalDate } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { sightsOf } from './sights-of.ts';
import { standingOf } from './standing-of.ts';
import type { Sight } from './subsidy-view.ts';

/**
 * Holds every running agreement against its targets. Those who run a place are told of one that turns late on the day
 * it does; what recovers can turn late, and be told, again. Says how many turned late.
 */
export const warnLateTargets = async (ports: Ports, stopping: AbortSignal): Promise<number> => {
  const today = await todayOfDepartment(ports.database);
  let turned = 0;
  const agreements = await readRunningAgreements(ports.database, today);
  for (const { row, sight } of await sightsOf(ports, agreements, { today, isPlace: true })) {
    if (stopping.aborted) break;
    turned += await warnOf(ports, row, sight);
  }
  return turned;
};

const warnOf = async (ports: Ports, row: SubsidyRow, sight: Sight): Promise<number> => {
  const { today } = sight;
  const { agreement, placeId } = row;
  if (agreement === null || placeId === null) return 0;
  const isLate = (target: TargetRow) => standingOf(target, agreement, sight).light === 'late';
  const turning = row.targets.filter((target) => isLate(target) && target.warnedOn === null);
  const recovered = row.targets.filter((target) => target.warnedOn !== null && !isLate(target));
  if (turning.length + recovered.length === 0) return 0;
  return transaction(ports.database, async (tx) => {
    for (const { id } of recovered) await closeWarning(tx, { targetId: id, on: today });
    let turned = 0;
    for (const { id } of turning)
      if (await openWarning(tx, { targetId: id, on: today })) {
        await tellManagers(ports, tx, { placeId, targetId: id, today });
        turned += 1;
      }
    return turned;
  });
};

type Told = { placeId: string; targetId: string; today: LocalDate };

const tellManagers = async (
  ports: Ports,
  tx: Executor,
  { placeId, targetId, today }: Told,
): Promise<void> => {
  const action = 'subsidy.target_late';
  const entry = { actorId: null, placeId, action, subjectId: targetId };
  await writeAudit(tx, { id: ports.newId(), ...entry });
  for (const memberId of await readManagersOfPlace(tx, placeId))
    await writeOutbox(tx, {
      id: ports.newId(),
      topic: action,
      placeId,
      dedupeKey: `${action}:${targetId}:${today}:${memberId}`,
      payload: { targetId, memberId },
    });
};
