import { wallClock } from '../time/wall-clock.ts';
import { frozenNow } from './environment.ts';

const offset = frozenNow() - Date.now();

/** The product's one clock: the machine's, or the one that a test has set, which runs on from there. */
export function now(): number {
  return Date.now() + offset;
}

/** The civil date in Paris, where the places are. */
export function today(): string {
  return wallClock(now(), 'Europe/Paris').date;
}
