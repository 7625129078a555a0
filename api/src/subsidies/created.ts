import { Uuid } from '@escale/shared/kernel';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';

const Created = Type.Object({ id: Uuid });
export type Created = Static<typeof Created>;

const shape = Compile(Created);
export const isCreated = (kept: unknown): kept is Created => shape.Check(kept);
