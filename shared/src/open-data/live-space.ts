import type { FreeInterval } from '../availability/index.ts';
import type { Instant } from '../kernel/index.ts';

export type LiveState = { freeUnits: number; freeUntil: Instant | null; nextFreeAt: Instant | null };

/** What of a space is free at a moment, and if nothing is, when something will be. */
export function liveState(free: readonly FreeInterval[], now: Instant): LiveState {
  const current = free.find(({ start, end }) => start <= now && now < end);
  if (current) return { freeUnits: current.units, freeUntil: current.end, nextFreeAt: now };
  const next = free.find(({ start }) => start > now);
  return { freeUnits: 0, freeUntil: null, nextFreeAt: next?.start ?? null };
}
