/** Plausible, not secret: the same seed gives the same sequence on every machine. */
export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** An integer from 0 to count − 1. */
  below: (count: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** A key of the record, as often as its weight says. */
  weighted: <K extends string>(weights: Partial<Record<K, number>>, fallback: K) => K;
};

export const randomFrom = (text: string): Random => {
  const next = mulberry32(hash(text));
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    weighted: <K extends string>(weights: Partial<Record<K, number>>, fallback: K): K => {
      const keys = Object.keys(weights).filter((key): key is K => key in weights);
      const total = keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
      let left = next() * total;
      for (const key of keys) {
        left -= weights[key] ?? 0;
        if (left < 0) return key;
      }
      return fallback;
    },
  };
};

/** Mulberry32, public domain: 32 bits of state are plenty for sample data. */
const mulberry32 = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** FNV-1a. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
};
