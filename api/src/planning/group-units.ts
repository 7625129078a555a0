import type { PlanningSpaces } from '@escale/db/planning';
import type { Planning, PlanningQuery } from '@escale/shared/planning';

type Resource = PlanningSpaces['resources'][number];

export const resourcesAsked = (
  { resources }: PlanningSpaces,
  { resourceKind, resourceId }: Pick<PlanningQuery, 'resourceKind' | 'resourceId'>,
): Resource[] =>
  resources.filter(
    ({ id, kind }) =>
      (resourceKind === undefined || kind === resourceKind) &&
      (resourceId === undefined || id === resourceId),
  );

/** The space that a unit is at home in: a pool of it, else the smallest; the whole house last. */
const homeOf = (unitId: string, resources: readonly Resource[]): Resource | undefined =>
  resources
    .filter(({ unitIds }) => unitIds.includes(unitId))
    .sort(
      (a, b) =>
        Number(b.allocation === 'any') - Number(a.allocation === 'any') ||
        a.unitIds.length - b.unitIds.length,
    )[0];

/** Each unit of some resources once. A pool makes a group; rooms that stand alone are together by their kind. */
export const groupUnits = (
  { resources, units }: PlanningSpaces,
  asked: readonly Resource[],
): Planning['groups'] => {
  const wanted = new Set(asked.flatMap(({ unitIds }) => unitIds));
  const homed = units.flatMap((unit) => {
    const home = wanted.has(unit.id) ? (homeOf(unit.id, asked) ?? homeOf(unit.id, resources)) : undefined;
    return home ? [{ unit, home }] : [];
  });
  const isAlone = ({ unitIds }: Resource) => unitIds.length === 1;
  const groups = Map.groupBy(homed, ({ home }) => (isAlone(home) ? home.kind : home.id));
  const place = new Map(resources.map(({ id }, nth) => [id, nth]));
  return [...groups.values()]
    .map((members) => ({ members, home: members[0]?.home }))
    .flatMap(({ members, home }) => (home ? [{ members, home }] : []))
    .sort((a, b) => (place.get(a.home.id) ?? 0) - (place.get(b.home.id) ?? 0))
    .map(({ members, home }) => ({
      name: isAlone(home) ? '' : home.name,
      kind: home.kind,
      units: members.map(({ unit, home: own }) => ({
        id: unit.id,
        label: isAlone(own) ? own.name : unit.label,
        resourceIds: resources.filter(({ unitIds }) => unitIds.includes(unit.id)).map(({ id }) => id),
      })),
    }));
};
