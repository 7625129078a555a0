import { expireLapsedBookings } from '@escale/api';
import { setClock } from '@escale/db';
import { expect } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { Scene } from '../support/scene.ts';
import type { Command, Story } from './commands.ts';
import { applyEffect } from './effects.ts';
import { checkInvariants } from './invariants.ts';
import { observe } from './observe.ts';
import { reconcile } from './reconcile.ts';
import { answersTo, isSqueezedIn, picked } from './rules.ts';
import {
  instant,
  isFixed,
  isFrozen,
  isLive,
  periods,
  type SpaceName,
  spaces,
  type Town,
  type Wish,
} from './town.ts';

type Stage = {
  scene: Scene;
  placeId: string;
  people: readonly TestActor[];
  manager: TestActor;
  resourceIds: Record<SpaceName, string>;
  unitIds: ReadonlyMap<string, string>;
  unitName: ReadonlyMap<string, string>;
};

const furnish = async (scene: Scene): Promise<Stage> => {
  const place = await scene.place();
  const people = [await signedIn(scene), await signedIn(scene)];
  const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  const four = await scene.resource(place, { units: 4, tariffs: { day: 1_000 } });
  const unitIds = new Map(['a', 'b', 'c', 'd'].map((name, i) => [name, four.unitIds[i] ?? '']));
  const open = async (space: SpaceName): Promise<string> => {
    const { units, all, bufferMinutes, approval: requiresApproval } = spaces[space];
    const allocation = all ? 'all' : 'any';
    const own = units.map((unit) => unitIds.get(unit) ?? '');
    const rules = { bufferMinutes, requiresApproval, tariffs: { hour: 400, day: 1_600 } };
    return (await scene.resource(place, { units: own, allocation, ...rules })).id;
  };
  const resourceIds = { desk: await open('desk'), corner: await open('corner'), hall: await open('hall') };
  const unitName = new Map([...unitIds].map(([name, id]) => [id, name]));
  return { scene, placeId: place.id, people, manager, resourceIds, unitIds, unitName };
};

/** Plays a story to its end at a place of its own, and throws where product and model part. */
export const playStory = async (scene: Scene, { begin, commands }: Story): Promise<void> => {
  const stage = await furnish(scene);
  const town: Town = { now: instant(begin), bookings: [], line: [] };
  try {
    for (const command of commands) await step(stage, town, command);
  } finally {
    // The job that ends lapsed holds looks at every place: the next story's has nothing to do with this one.
    await scene.sql`
      update bookings set status = 'expired' where place_id = ${stage.placeId} and status in ('held', 'requested')`;
  }
};

const step = async (stage: Stage, town: Town, command: Command): Promise<void> => {
  const { scene, placeId } = stage;
  await setClock(scene.database, town.now);
  const moved = command.kind === 'reschedule' ? picked(town.bookings, command.pick) : undefined;
  const fixed = town.bookings.flatMap((booking) =>
    booking.units
      .filter((unit) => isFixed(town, booking, unit))
      .map((unit) => ({ booking, seat: `${booking.id} ${unit}` })),
  );
  const allowed = answersTo(town, command);
  const isSqueezed = isSqueezedIn(town, command);
  const { answer, id } = await perform(stage, town, command, allowed);
  expect(allowed, `answer to ${JSON.stringify(command)}`).toContain(answer);
  if (answer === 'ok') applyEffect(town, command, id);
  const seen = await observe(scene.sql, placeId);
  const squeezedIn = isSqueezed ? { id: moved?.id ?? id, hasMoved: moved !== undefined } : null;
  reconcile(town, seen, squeezedIn, stage);
  const stay = fixed.filter(({ booking }) => isLive(booking) && (booking !== moved || answer !== 'ok'));
  checkInvariants(town, seen, new Set(stay.map(({ seat }) => seat)), stage);
};

type Done = { answer: string; id: string };
const nothing: Done = { answer: 'ok', id: '' };

const perform = async (
  stage: Stage,
  town: Town,
  command: Command,
  allowed: readonly string[],
): Promise<Done> => {
  const { scene, people, manager } = stage;
  const { call } = scene;
  const owner = (person: number) => people[person] ?? manager;
  switch (command.kind) {
    case 'advance':
      return nothing;
    case 'expire':
      await expireLapsedBookings(scene.ports);
      return nothing;
    case 'book':
      return book(stage, town, command, allowed);
    case 'join':
      return done(
        await call('POST', '/waiting-list', { as: owner(command.person), body: asked(stage, command.wish) }),
      );
    case 'leave': {
      const entry = picked(town.line, command.pick);
      if (!entry) return nothing;
      return done(await call('DELETE', `/waiting-list/${entry.id}`, { as: owner(entry.person) }));
    }
    default: {
      const booking = picked(town.bookings, command.pick);
      if (!booking) return nothing;
      const byPlace = command.kind === 'approve' || command.kind === 'reject';
      const isManager = byPlace || (command.kind === 'cancel' && command.byPlace);
      const as = isManager ? manager : owner(booking.person);
      const body = command.kind === 'reschedule' ? period(command.period) : {};
      return done(await call('POST', `/bookings/${booking.id}/${paths[command.kind]}`, { as, body }));
    }
  }
};

const paths = {
  confirm: 'confirmation',
  extend: 'extension',
  cancel: 'cancellation',
  reschedule: 'reschedule',
  approve: 'approval',
  reject: 'rejection',
} as const;

const done = ({ status, body }: Awaited<ReturnType<Scene['call']>>): Done => ({
  answer: status < 300 ? 'ok' : String(body.code),
  id: String(body.id),
});

const period = (index: number) => {
  const [from, to] = periods[index] ?? periods[0];
  return { start: `2027-09-${from}`, end: `2027-09-${to}` };
};

const asked = ({ resourceIds, unitIds }: Stage, wish: Wish) => ({
  resourceId: resourceIds[wish.space],
  quantity: wish.quantity,
  ...(wish.unit !== null && { unitId: unitIds.get(wish.unit) }),
  ...period(wish.period),
});

/** A quote comes first, and must have told what is then accepted, and its price. */
const book = async (
  stage: Stage,
  town: Town,
  { person, wish, hold }: Command & { kind: 'book' },
  allowed: readonly string[],
): Promise<Done> => {
  const { call } = stage.scene;
  const body = asked(stage, wish);
  const { body: quote } = await call('POST', '/quotes', { body });
  const { status, body: booking } = await call('POST', '/bookings', {
    as: stage.people[person] ?? stage.manager,
    body: { ...body, ...(hold && { hold }) },
  });
  const answer = done({ status, body: booking, headers: {} });
  if (allowed.length === 1 && (answer.answer === 'ok' || answer.answer === 'slot-unavailable'))
    expect(quote.available, 'quoted as available').toBe(answer.answer === 'ok');
  if (answer.answer !== 'ok') return answer;
  expect(booking.total).toBe(quote.total);
  const { units, all } = spaces[wish.space];
  const isShown = all || wish.unit !== null || isFrozen(town, wish);
  expect(booking.units).toHaveLength(isShown ? (all ? units.length : wish.quantity) : 0);
  return answer;
};
