import { period } from './asked.ts';
import type { Command } from './commands.ts';
import { type Displaced, type Done, done } from './done.ts';
import type { Stage } from './stage.ts';
import { type SpaceName, units } from './town.ts';

/** Of a hold elsewhere it is asked where that is. */
export const performClosure = async (stage: Stage, command: Command & { kind: 'close' }): Promise<Done> => {
  const { scene, manager, slug, unitIds, resourceIds } = stage;
  const isAll = command.units.length === units.length;
  const body = {
    ...(isAll ? { all: true } : { unitIds: command.units.map((unit) => unitIds.get(unit)) }),
    ...period(command.period),
    reason: 'Travaux',
    ...(command.displace !== null && { displace: { default: command.displace } }),
  };
  const answer = await scene.call('POST', `/places/${slug}/closures`, { as: manager, body });
  const displaced: Displaced[] = answer.body.displaced ?? [];
  const resourceOf = async (id: string) =>
    (await scene.call('GET', `/bookings/${id}`, { as: manager })).body.resourceId;
  for (const one of displaced) {
    if (one.newBookingId === undefined) continue;
    const resourceId = await resourceOf(one.newBookingId);
    one.space = spaceNames.find((name) => resourceIds[name] === resourceId);
  }
  return { ...done(answer), displaced, hits: answer.body.bookings ?? [] };
};

const spaceNames: readonly SpaceName[] = ['desk', 'corner', 'hall'];
