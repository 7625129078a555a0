import { readNow } from '@escale/db';
import { readBookables } from '@escale/db/bookings';
import { readCalendars } from '@escale/db/places';
import { countRefusedVisitors, readStandingStays } from '@escale/db/rehearsals';
import { listTrainings } from '@escale/db/resources';
import { readCountedUnits, readTaken } from '@escale/db/statistics';
import { packingGroup } from '@escale/shared/availability';
import { type Actor, addDays, addMonths, localDateOf } from '@escale/shared/kernel';
import { type Rehearsal, type RehearsalRequest, replay, type Terms } from '@escale/shared/rehearsals';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { changedTerms, soldSpace } from './changed-terms.ts';
import { inBreaths } from './in-breaths.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readPast } from './read-past.ts';
import { rehearsalView } from './rehearsal-view.ts';

const MONTHS = 3;
/** Hours of the longest stay, and a horizon: calendars are asked about both. */
const CALENDAR_DAYS = 800;
/** More stays to come than this are a number. */
const MOST_STANDING = 5_000;

/**
 * What a change would have made of the last three months: what stands and the change are played through the engine on
 * the same requests. Nothing is written, not even that somebody asked.
 * @throws Refused not-found | too-many-requests, or what the write of the change refuses
 */
export const rehearseChange = (
  ports: Ports,
  actor: Actor,
  placeId: string,
  request: RehearsalRequest,
): Promise<Rehearsal> => oneAtATime(() => rehearse(ports, actor, placeId, request));

const rehearse = async (
  { database }: Ports,
  actor: Actor,
  placeId: string,
  request: RehearsalRequest,
): Promise<Rehearsal> => {
  const now = await readNow(database);
  const anyDay = localDateOf(now, 'UTC');
  const known = { from: addDays(anyDay, -CALENDAR_DAYS), to: addDays(anyDay, CALENDAR_DAYS) };
  const calendar = (await readCalendars(database, [placeId], known)).get(placeId);
  if (!calendar) throw new Refused({ code: 'not-found' });
  const all = { placeIds: [placeId], kind: null, memberId: null };
  const sheets = await readBookables(database, { ...all, dates: { from: anyDay, to: anyDay } });
  const resourceUnits = sheets[0]?.resourceUnits ?? new Map<string, readonly string[]>();
  const { timeZone } = calendar;
  const today = localDateOf(now, timeZone);
  const standing: Terms = {
    calendar,
    spaces: new Map(sheets.map((sheet) => [sheet.resource.id, soldSpace(sheet)])),
  };
  const changed = changedTerms(request, standing, today);
  const group = scopeOf(request, standing, resourceUnits);
  const spaces = group
    ? sheets.filter(({ resource }) => isWithin(resource, group, request.tariffs?.resourceId))
    : sheets;
  const resourceIds = group ? spaces.map(({ resource }) => resource.id) : null;
  const { past, range } = await readPast(database, {
    placeId,
    sheets: spaces,
    resourceIds,
    timeZone,
    from: addMonths(today, -MONTHS),
    to: addDays(today, -1),
  });
  const terms = changed.needsTraining
    ? { ...changed.terms, trainedFor: await trainedFor(database, placeId, changed.resourceId ?? '') }
    : changed.terms;
  const asked = { placeId, resourceIds };
  const dates = { placeIds: [placeId], from: range.from, to: range.to };
  const units = await readCountedUnits(database, [placeId]);
  const taken = await readTaken(database, dates);
  const standingStays = await readStandingStays(database, { ...asked, from: now, most: MOST_STANDING });
  const refused = await countRefusedVisitors(database, { ...asked, from: range.from, to: range.to });

  const before = await inBreaths(replay(past, standing));
  const readings = new Map(before.map(({ request: { id }, reading }) => [id, reading]));
  const after = await inBreaths(replay(past, terms, readings));
  const role = actor.placeRoles.get(placeId);
  return rehearsalView({
    before,
    after,
    range,
    standing,
    terms,
    counted: {
      units: group ? units.filter(({ id }) => group.includes(id)) : units,
      taken,
    },
    week: changed.week,
    standingStays,
    refused,
    showsNames: role === 'owner' || role === 'manager',
  });
};

/**
 * The units that a change is about: prices are of one space, its rules decide about room too and so of all that shares
 * its units, hours are of the whole place.
 */
const scopeOf = (
  { tariffs, rules }: RehearsalRequest,
  { spaces }: Terms,
  resourceUnits: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null => {
  if (tariffs) return spaces.get(tariffs.resourceId)?.unitIds ?? [];
  return rules ? packingGroup(resourceUnits, spaces.get(rules.resourceId)?.unitIds ?? []) : null;
};

const isWithin = (
  { id, unitIds }: { id: string; unitIds: readonly string[] },
  group: readonly string[],
  only: string | undefined,
): boolean => (only ? id === only : unitIds.some((unitId) => group.includes(unitId)));

const trainedFor = async (
  database: Ports['database'],
  placeId: string,
  resourceId: string,
): Promise<Map<string, Set<string>>> => {
  const trainings = await listTrainings(database, placeId);
  const own = trainings.filter((training) => training.resourceId === resourceId);
  return new Map([[resourceId, new Set(own.map(({ memberId }) => memberId))]]);
};
