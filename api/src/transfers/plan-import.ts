import type { Executor } from '@escale/db';
import {
  ensurePeople,
  insertPeopleOfPlace,
  insertSpaces,
  insertTariffs,
  readKnownPeople,
  readProducts,
  readSpaces,
  readTodayThere,
} from '@escale/db/transfers';
import { type Line, planMembers, planTariffs, planUnits, type TransferKind } from '@escale/shared/transfers';
import type { Ports } from '../ports.ts';
import type { ImportPlan, Planning } from './import-plan.ts';
import { planBookings } from './plan-bookings.ts';

/** What would become of the lines of a file at a place as it stands. */
export const planImport = async (
  ports: Ports,
  executor: Executor,
  planning: Planning & { kind: TransferKind },
  lines: readonly Line[],
): Promise<ImportPlan> => {
  const { kind, placeId } = planning;
  if (kind === 'units') return planOfUnits(ports, executor, placeId, lines);
  if (kind === 'tariffs') return planOfTariffs(executor, placeId, lines);
  if (kind === 'members') return planOfMembers(ports, executor, placeId, lines);
  return planBookings(ports, executor, planning, lines);
};

const planOfUnits = async (
  { newId }: Ports,
  executor: Executor,
  placeId: string,
  lines: readonly Line[],
): Promise<ImportPlan> => {
  const { outcomes, ...made } = planUnits(lines, await readSpaces(executor, placeId), newId);
  return {
    outcomes,
    write: async (tx) => {
      await insertSpaces(tx, placeId, made);
      return true;
    },
  };
};

const planOfTariffs = async (
  executor: Executor,
  placeId: string,
  lines: readonly Line[],
): Promise<ImportPlan> => {
  const [spaces, today] = await Promise.all([
    readSpaces(executor, placeId),
    readTodayThere(executor, placeId),
  ]);
  const { outcomes, tariffs } = planTariffs(lines, spaces, today);
  return {
    outcomes,
    write: async (tx) => {
      await insertTariffs(tx, placeId, tariffs);
      return true;
    },
  };
};

const planOfMembers = async (
  { newId }: Ports,
  executor: Executor,
  placeId: string,
  lines: readonly Line[],
): Promise<ImportPlan> => {
  const emails = lines.flatMap(({ cells }) => cells.email?.trim() || []);
  const [people, products, today] = await Promise.all([
    readKnownPeople(executor, { placeId, emails }),
    readProducts(executor, placeId),
    readTodayThere(executor, placeId),
  ]);
  const planned = planMembers(lines, { people, products, today });
  return {
    outcomes: planned.outcomes,
    write: async (tx) => {
      const found = await ensurePeople(
        tx,
        placeId,
        planned.people.map(({ email, name }) => ({ id: newId(), email, name })),
      );
      const written = planned.people.map((person) => {
        const memberId = found.get(person.email.toLowerCase())?.id;
        if (memberId === undefined) throw new Error('a person vanished');
        return { ...person, memberId, passes: person.passes.map((pass) => ({ ...pass, id: newId() })) };
      });
      await insertPeopleOfPlace(tx, placeId, written);
      return true;
    },
  };
};
