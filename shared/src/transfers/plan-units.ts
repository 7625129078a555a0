import type {
  AllocationMode,
  BookingRules,
  CancellationTier,
  ResourceKind,
  ResourceQuality,
} from '../resources/index.ts';
import type { Line, LineFault, LineOutcome } from './line.ts';
import { wrong } from './line.ts';
import { nameKey } from './name-key.ts';
import { everyUnit, readUnitLine, type UnitLine } from './unit-line.ts';

export type KnownSpace = {
  id: string;
  name: string;
  kind: ResourceKind;
  units: readonly { id: string; label: string }[];
};

export type NewSpace = {
  id: string;
  name: string;
  kind: ResourceKind;
  allocation: AllocationMode;
  capacity: number | null;
  rules: BookingRules;
  cancellationPolicy: CancellationTier[];
  qualities: ResourceQuality[];
};
export type NewUnitOfKind = { id: string; label: string; kind: ResourceKind };

export type UnitsPlan = {
  outcomes: LineOutcome[];
  spaces: NewSpace[];
  units: NewUnitOfKind[];
  /** Which units the spaces are made of, beyond what they are made of already; `null`: all that the place has then. */
  links: { spaceId: string; unitId: string | null }[];
};

type Space = {
  id: string;
  kind: ResourceKind;
  isNew: boolean;
  line: number;
  cells: string;
  units: Map<string, string>;
};

const ruleColumns = [
  'kind',
  'allocation',
  'capacity',
  'slotMinutes',
  'minMinutes',
  'maxMinutes',
  'minNoticeMinutes',
  'maxAdvanceDays',
  'bufferMinutes',
  'maxStaysAhead',
  'variations',
  'requiresApproval',
  'requiresTraining',
  'cancellation',
  'qualities',
] as const;

/** What becomes of a list of units: which exist by their label, which are new and in which spaces, and what is wrong. */
export function planUnits(
  lines: readonly Line[],
  known: readonly KnownSpace[],
  newId: () => string,
): UnitsPlan {
  const plan: UnitsPlan = { outcomes: [], spaces: [], units: [], links: [] };
  const spaces = new Map<string, Space>();
  const namesakes = Map.groupBy(known, ({ name }) => nameKey(name));
  const byKey = new Map<string, string>();
  for (const { id, name, kind, units } of known)
    spaces.set(nameKey(name), {
      id,
      kind,
      isNew: false,
      line: 0,
      cells: '',
      units: new Map(units.map((unit) => [nameKey(unit.label), unit.id])),
    });

  const spaceOf = (line: number, wish: UnitLine, cells: string): Space => {
    const key = nameKey(wish.space);
    const found = spaces.get(key);
    if (found) return found;
    const { kind, rules, cancellationPolicy } = wish;
    const allocation = wish.allocation ?? (kind === 'desk' || kind === 'machine' ? 'any' : 'all');
    const id = newId();
    plan.spaces.push({
      id,
      name: wish.space,
      kind,
      allocation,
      capacity: wish.capacity,
      rules,
      cancellationPolicy,
      qualities: wish.qualities ?? [],
    });
    const space = { id, kind, isNew: true, line, cells, units: new Map<string, string>() };
    spaces.set(key, space);
    return space;
  };

  const unitOf = (wish: UnitLine): string => {
    const shared = wish.unitKey === null ? undefined : byKey.get(nameKey(wish.unitKey));
    if (shared !== undefined) return shared;
    const id = newId();
    const kind = wish.unitKind ?? (wish.kind === 'whole_place' ? 'office' : wish.kind);
    plan.units.push({ id, label: wish.unit, kind });
    return id;
  };

  const decide = ({ line, cells }: Line): LineOutcome => {
    const read = readUnitLine(cells);
    if (!read.ok) return wrong(...read.faults);
    const wish = read.value;
    const key = nameKey(wish.space);
    const fault = (column: string, code: string, facts: LineFault['facts'] = {}) =>
      wrong({ column, value: cells[column] ?? '', code, facts });
    if ((namesakes.get(key)?.length ?? 0) > 1) return fault('space', 'space-ambiguous');
    const rules = ruleColumns.map((column) => cells[column] ?? '').join('\t');
    const there = spaces.get(key);
    if (there && there.kind !== wish.kind) return fault('kind', 'kind-differs', { there: there.kind });
    if (there?.isNew && there.cells !== rules) return fault('space', 'rules-differ', { line: there.line });
    const space = spaceOf(line, wish, rules);
    // A key tells two units of one label apart, among those that are new.
    const label = nameKey(wish.unit);
    const named = wish.unitKey === null ? label : `${label} ${nameKey(wish.unitKey)}`;
    const knownUnit = space.units.get(space.isNew ? named : label);
    if (knownUnit !== undefined) {
      if (
        space.isNew ||
        plan.links.some(({ spaceId, unitId }) => spaceId === space.id && unitId === knownUnit)
      )
        return fault('unit', 'repeated');
      if (wish.unitKey !== null) byKey.set(nameKey(wish.unitKey), knownUnit);
      return { outcome: 'known', by: 'label' };
    }
    if (wish.unit === everyUnit) {
      if (!space.isNew) return { outcome: 'known', by: 'label' };
      space.units.set(label, everyUnit);
      plan.links.push({ spaceId: space.id, unitId: null });
      return { outcome: 'new' };
    }
    const unitId = unitOf(wish);
    if (wish.unitKey !== null) byKey.set(nameKey(wish.unitKey), unitId);
    space.units.set(space.isNew ? named : label, unitId);
    plan.links.push({ spaceId: space.id, unitId });
    return { outcome: 'new' };
  };

  for (const line of lines) plan.outcomes.push(decide(line));
  return plan;
}
