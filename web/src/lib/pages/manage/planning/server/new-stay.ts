import { type Quote, walkInsContract } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import type { Planning } from '@escale/shared/planning';
import type { Call } from '#lib/api/server/call.ts';

/** Empty time that was chosen, and what a stay there would cost or what stands against it. */
export type NewStay = {
  unit: { id: string; label: string };
  resources: { id: string; name: string; slotMinutes: number }[];
  resourceId: string;
  /** The person gets this very unit; a space that takes all of its units needs no saying. */
  isPinned: boolean;
  start: string;
  end: string;
  quote: Quote | null;
  problem: Problem | null;
};

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);

/** The stay that the address asks for; null where it asks for none. */
export async function newStay(
  call: Call,
  query: URLSearchParams,
  planning: Planning,
  slug: string,
): Promise<NewStay | null> {
  const start = query.get('debut') ?? '';
  const units = planning.groups.flatMap((group) => group.units);
  const unit = units.find(({ id }) => id === query.get('unite'));
  if (!unit || !isMoment(start)) return null;
  const sizeOf = (id: string) => units.filter(({ resourceIds }) => resourceIds.includes(id)).length;
  // A room before the floor that it is part of: it is the room that was pointed at.
  const resources = planning.resources
    .filter(({ id }) => unit.resourceIds.includes(id))
    .toSorted((one, other) => sizeOf(one.id) - sizeOf(other.id));
  const wanted = resources.find(({ id }) => id === query.get('espace')) ?? resources[0];
  if (!wanted) return null;
  const asked = query.get('fin') ?? '';
  const end = isMoment(asked) ? asked : later(start, Math.max(60, wanted.slotMinutes));
  const pinned = wanted.allocation === 'any' ? { unitId: unit.id } : {};
  const body = { resourceId: wanted.id, start, end, ...pinned };
  const quote = await call(walkInsContract.quote, { params: { slug }, body });
  return {
    unit: { id: unit.id, label: unit.label },
    resources: resources.map(({ id, name, slotMinutes }) => ({ id, name, slotMinutes })),
    resourceId: wanted.id,
    isPinned: wanted.allocation === 'any',
    start,
    end,
    quote: quote.ok ? quote.value : null,
    problem: quote.ok ? null : quote.problem,
  };
}

function later(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}
