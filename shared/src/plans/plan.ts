/** What is drawn on a plan beside what can be booked: a room has a name, the others only a place. */
export const planShapeKinds = ['room', 'wall', 'door', 'window'] as const;
export type PlanShapeKind = (typeof planShapeKinds)[number];

export const unitForms = ['rect', 'round'] as const;
export type UnitForm = (typeof unitForms)[number];

/** Where the name of a unit stands. */
export const labelSides = ['inside', 'above', 'below', 'left', 'right'] as const;
export type LabelSide = (typeof labelSides)[number];

/** Any whole units, as long as they are the same along both sides; the editor's grid takes one for ten centimetres. */
export const planSize = { minimum: 20, maximum: 2_000 } as const;

/** A rectangle of a plan, before it is turned around its centre. */
export type PlanBox = { x: number; y: number; width: number; height: number };
