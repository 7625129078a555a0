import { accept, refuse } from '../kernel/index.ts';
import {
  type BookingRules,
  type CancellationTier,
  checkBookingRules,
  checkCancellationPolicy,
  isSlotMinutes,
  type ResourceQuality,
  resourceQualities,
  type SlotMinutes,
  usualCancellation,
  usualRules,
} from '../resources/index.ts';
import {
  type Field,
  optional,
  type Read,
  readFields,
  required,
  text,
  whole,
  word,
  yesOrNo,
} from './fields.ts';
import type { Cells, LineFault } from './line.ts';
import { readVariations } from './variations-cell.ts';
import { allocationWords, kindWords } from './words.ts';

/** Stands for every unit of the place, in the line of a space that is the whole place. */
export const everyUnit = '*';

const slot: Field<SlotMinutes> = (cell) => {
  const minutes = Number(cell);
  return isSlotMinutes(minutes) ? accept(minutes) : refuse({ code: 'not-a-slot' });
};

/** "24:100 + 48:50"; a dash: nothing comes back. */
const tiers: Field<CancellationTier[]> = (cell) => {
  if (/^[-–—]$/.test(cell)) return accept([]);
  const read = cell.split(/[+|]/).map((part) => /^\s*(\d{1,4})\s*h?\s*:\s*(\d{1,3})\s*%?\s*$/.exec(part));
  const found = read.flatMap((match) =>
    match ? [{ hoursBefore: Number(match[1]), refundPercent: Number(match[2]) }] : [],
  );
  if (found.length < read.length) return refuse({ code: 'not-tiers' });
  const checked = checkCancellationPolicy(found);
  return checked.ok ? checked : refuse({ code: checked.refusal.code });
};

const qualities: Field<ResourceQuality[]> = (cell) => {
  const names = cell.split(/[+|,]/).map((name) => name.trim());
  const found = resourceQualities.filter((quality) => names.includes(quality));
  return found.length === names.length
    ? accept(found)
    : refuse({ code: 'unknown-word', facts: { known: resourceQualities.join(',') } });
};

const rule = optional(whole(0, 1_152_000));

const fields = {
  space: required(text(120)),
  kind: required(word(kindWords)),
  unit: required(text(60)),
  unitKey: optional(text(60)),
  unitKind: optional(word(kindWords)),
  allocation: optional(word(allocationWords)),
  capacity: optional(whole(1, 10_000)),
  slotMinutes: optional(slot),
  minMinutes: rule,
  maxMinutes: rule,
  minNoticeMinutes: rule,
  maxAdvanceDays: rule,
  bufferMinutes: rule,
  maxStaysAhead: rule,
  variations: optional(readVariations),
  requiresApproval: optional(yesOrNo),
  requiresTraining: optional(yesOrNo),
  cancellation: optional(tiers),
  qualities: optional(qualities),
};

export type UnitLine = Read<typeof fields> & { rules: BookingRules; cancellationPolicy: CancellationTier[] };

/** A line that says of which space a unit is, with the rules of the space: the same as the form of a space asks for. */
export function readUnitLine(
  cells: Cells,
): { ok: true; value: UnitLine } | { ok: false; faults: LineFault[] } {
  const read = readFields(fields, cells);
  if (!read.ok) return read;
  const faults: LineFault[] = [];
  const fault = (column: keyof typeof fields, code: string, facts: LineFault['facts'] = {}) =>
    faults.push({ column, value: cells[column] ?? '', code, facts });
  const { kind, unit, unitKind, allocation } = read.value;
  if (kind === 'whole_place' && allocation === 'any') fault('allocation', 'whole-place-takes-all');
  if (unitKind === 'whole_place') fault('unitKind', 'no-kind-of-unit');
  if (unit === everyUnit && kind !== 'whole_place') fault('unit', 'star-is-the-whole-place');
  const rules = checkBookingRules(usualRules(read.value));
  if (!rules.ok) {
    const { code, ...facts } = rules.refusal;
    const column = 'field' in facts ? facts.field : 'minMinutes';
    fault(column, code, 'minimum' in facts ? { least: facts.minimum, most: facts.maximum } : { ...facts });
  }
  if (faults.length > 0 || !rules.ok) return { ok: false, faults };
  const cancellationPolicy = read.value.cancellation ?? usualCancellation;
  return { ok: true, value: { ...read.value, rules: rules.value, cancellationPolicy } };
}
