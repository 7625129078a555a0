import { readClosedDates, readFiguresPlaces, readMemberships } from '@escale/db/statistics';
import { type Actor, addDays } from '@escale/shared/kernel';
import { type DateRange, type Milestone, runsOfDates } from '@escale/shared/statistics';
import { checkDates } from '../check-dates.ts';
import type { Ports } from '../ports.ts';
import { figuresScope } from './figures-scope.ts';

const MAX_DAYS = 1_100;

type Asked = DateRange & { place?: string; commune?: string; as?: 'department' };

/**
 * What happened to the places of these dates, in order.
 * @throws Refused not-found | not-allowed | malformed-date | range-backwards | range-too-long
 */
export const readMilestones = async (
  ports: Ports,
  actor: Actor,
  { from, to, commune, ...whose }: Asked,
): Promise<{ items: Milestone[] }> => {
  checkDates({ from, to }, MAX_DAYS);
  const { placeIds } = await figuresScope(ports, actor, whose);
  const { database } = ports;
  const places = await readFiguresPlaces(database, { placeIds, communeInsee: commune ?? null });
  const ids = places.map(({ id }) => id);
  const memberships = Map.groupBy(await readMemberships(database, ids), ({ placeId }) => placeId);
  const closed = Map.groupBy(
    await readClosedDates(database, { placeIds: ids, from, to }),
    ({ placeId }) => placeId,
  );
  const items = places.flatMap(({ id, slug, name }): Milestone[] => {
    const place = { placeSlug: slug, placeName: name };
    const [member] = memberships.get(id) ?? [];
    const within = (date: string) => from <= date && date <= to;
    const joined = member && from < member.joinedOn && within(member.joinedOn) ? [member.joinedOn] : [];
    const left = member?.leftOn && within(member.leftOn) ? [addDays(member.leftOn, -1)] : [];
    const once = (kind: 'joined' | 'left') => (date: string) => ({
      ...{ kind, ...place, from: date, to: date, reason: null },
    });
    return [
      ...joined.map(once('joined')),
      ...left.map(once('left')),
      ...runsOfDates(closed.get(id) ?? []).map((run) => ({ kind: 'closed' as const, ...place, ...run })),
    ];
  });
  return { items: items.toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
};
