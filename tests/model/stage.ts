import { signedIn, type TestActor } from '../support/actors.ts';
import type { Scene } from '../support/scene.ts';
import { type House, POINTS, type SpaceName, spaces, units } from './town.ts';

/** The place of one story and who is there. */
export type Stage = {
  scene: Scene;
  placeId: string;
  slug: string;
  people: readonly TestActor[];
  manager: TestActor;
  resourceIds: Record<SpaceName, string>;
  productId: string;
  unitIds: ReadonlyMap<string, string>;
  unitName: ReadonlyMap<string, string>;
};

const carnet = {
  name: 'Carnet',
  kind: 'pass',
  points: POINTS,
  pointsPerDay: 1,
  amountCents: 4_000,
  vatRateBasisPoints: 2_000,
};

export const furnish = async (scene: Scene, house: House): Promise<Stage> => {
  const place = await scene.place();
  await scene.sql`update places set uses_check_in = ${house.usesCheckIn},
    no_show_release_minutes = ${house.releaseMinutes} where id = ${place.id}`;
  const people = [await signedIn(scene), await signedIn(scene)];
  const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  // Of another kind, so that nobody is displaced to it.
  const four = await scene.resource(place, { units: 4, kind: 'office', tariffs: { day: 1_000 } });
  const unitIds = new Map(units.map((name, i) => [name, four.unitIds[i] ?? '']));
  const open = async (space: SpaceName): Promise<string> => {
    const { units: own, all, bufferMinutes, approval: requiresApproval } = spaces[space];
    const allocation = all ? 'all' : 'any';
    const rules = { bufferMinutes, requiresApproval, tariffs: { hour: 400, day: 1_600 } };
    const ids = own.map((unit) => unitIds.get(unit) ?? '');
    return (await scene.resource(place, { units: ids, allocation, ...rules })).id;
  };
  const resourceIds = { desk: await open('desk'), corner: await open('corner'), hall: await open('hall') };
  const { body: product } = await scene.call('POST', `/places/${place.slug}/passes`, {
    as: manager,
    body: { ...carnet, resourceIds: [resourceIds.desk] },
  });
  const unitName = new Map([...unitIds].map(([name, id]) => [id, name]));
  const { id: placeId, slug } = place;
  return { scene, placeId, slug, people, manager, resourceIds, unitIds, unitName, productId: product.id };
};

/** Jobs and other places' displaced guests look at every place: the next story has nothing to do with this one. */
export const leave = async ({ scene: { sql }, placeId }: Stage): Promise<void> => {
  await sql`update bookings set status = 'expired' where place_id = ${placeId}
    and status in ('held', 'requested', 'confirmed', 'checked_in')`;
  await sql`update waiting_entries set status = 'over' where place_id = ${placeId} and status = 'waiting'`;
  await sql`update places set status = 'closed' where id = ${placeId}`;
};
