/**
 * Every unit that is connected with the given ones through resources that share units: what has to be locked
 * together, and later re-seated together. Sorted, which is the order in which locks are taken.
 */
export function packingGroup(
  resourceUnits: ReadonlyMap<string, readonly string[]>,
  unitIds: readonly string[],
): string[] {
  const group = new Set(unitIds);
  let remaining = [...resourceUnits.values()];
  for (let grown = true; grown; ) {
    const touching = remaining.filter((units) => units.some((unitId) => group.has(unitId)));
    remaining = remaining.filter((units) => !touching.includes(units));
    for (const unitId of touching.flat()) group.add(unitId);
    grown = touching.length > 0;
  }
  return [...group].sort();
}
