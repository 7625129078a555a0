/** What becomes of a stay that a closure hits: another unit here, the same stay on another space, or its money back. */
export const displacements = ['reseat', 'elsewhere', 'cancel'] as const;
export type Displacement = (typeof displacements)[number];
