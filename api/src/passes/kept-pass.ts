import { PassSchema } from '@escale/shared/passes';
import { Compile } from 'typebox/compile';

const shape = Compile(PassSchema);

/** An answer comes back from the database as JSON; this proves what it is. */
export const isPass = (kept: unknown): kept is PassSchema => shape.Check(kept);
