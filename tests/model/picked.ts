/** Whichever there is by then. */
export const picked = <T>(all: readonly T[], pick: number): T | undefined => all[pick % all.length];
