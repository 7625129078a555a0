import { isUnreachable } from '@escale/shared/members';

/** Null for who left no address. */
export const reachable = (email: string): string | null => (isUnreachable(email) ? null : email);
