import {
  type NewResource,
  type ResourceChange,
  resourceKinds,
  resourceQualities,
} from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { minutesOf, textOf, wholeOf } from '../read-fields.ts';
import { readVariations } from '../read-variations.ts';
import { waysToBook } from '../ways-to-book.ts';

/** The spaces that a new one comes down to: a hall that parts is its parts, and then all of them together. */
export type Plan = { spaces: NewResource[]; together: Omit<NewResource, 'unitIds'> | null };

export function readNewSpace(typed: TypedForm, partName: (name: string, letter: string) => string): Plan {
  const way = waysToBook.find((one) => one === textOf(typed, 'way')) ?? 'pool';
  const name = textOf(typed, 'name');
  const kind = resourceKinds.find((one) => one === textOf(typed, 'kind')) ?? 'desk';
  const count = wholeOf(typed, 'count') ?? 1;
  const capacity = wholeOf(typed, 'capacity');
  const space = { name, kind, ...(capacity && { capacity }) };
  if (way === 'whole') return only({ ...space, kind: 'whole_place', allocation: 'all' });
  if (way === 'joined') return only({ ...space, allocation: 'all', unitIds: typed.unit ?? [] });
  if (way === 'room') return only({ ...space, allocation: 'all', unitCount: 1 });
  if (way === 'pool') return only({ ...space, allocation: 'any', unitCount: count });
  const parts = Array.from({ length: Math.min(Math.max(count, 2), 26) }, (_, i) =>
    String.fromCharCode(65 + i),
  );
  return {
    spaces: parts.map((letter) => ({ name: partName(name, letter), kind, allocation: 'all', unitCount: 1 })),
    together: { ...space, allocation: 'all' },
  };
}

const only = (space: NewResource): Plan => ({ spaces: [space], together: null });

const given = <K extends string>(name: K, value: number | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<K, number>>;

export function readRules(typed: TypedForm): ResourceChange {
  const slot = wholeOf(typed, 'slot');
  const hours = typed.hours ?? [];
  return {
    name: textOf(typed, 'name'),
    ...given('capacity', wholeOf(typed, 'capacity')),
    ...((slot === 15 || slot === 30 || slot === 60) && { slotMinutes: slot }),
    ...given('minMinutes', minutesOf(typed, 'min')),
    ...given('maxMinutes', minutesOf(typed, 'max')),
    ...given('minNoticeMinutes', minutesOf(typed, 'notice')),
    ...given('bufferMinutes', minutesOf(typed, 'buffer')),
    ...given('maxAdvanceDays', wholeOf(typed, 'horizon')),
    ...given('maxStaysAhead', wholeOf(typed, 'quota')),
    requiresApproval: typed.approval !== undefined,
    requiresTraining: typed.training !== undefined,
    variations: readVariations(typed),
    cancellationPolicy: hours.flatMap((before, i) => {
      const percent = typed.percent?.[i] ?? '';
      return before.trim() === '' && percent.trim() === ''
        ? []
        : [{ hoursBefore: Number(before), refundPercent: Number(percent) }];
    }),
    qualities: resourceQualities.filter((quality) => typed.quality?.includes(quality)),
  };
}

/** What the space is made of after the form: kept units with their names, then new ones. */
export function readUnits(typed: TypedForm, labelOf: (n: number) => string) {
  const removed = new Set(typed.retirer ?? []);
  const labels = typed.label ?? [];
  const kept = (typed.unit ?? []).flatMap((id, i) =>
    removed.has(id) ? [] : [{ id, label: labels[i] ?? '' }],
  );
  const added = Math.min(wholeOf(typed, 'ajouter') ?? 0, 500);
  const from = (typed.unit ?? []).length;
  return [...kept, ...Array.from({ length: added }, (_, i) => ({ label: labelOf(from + i + 1) }))];
}
