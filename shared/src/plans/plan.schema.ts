import { type Static, Type } from 'typebox';
import { Nullable, OneOf, Strict, Uuid } from '../kernel/index.ts';
import { resourceKinds } from '../resources/index.ts';
import { labelSides, planShapeKinds, planSize, unitForms } from './plan.ts';

const position = Type.Integer({ minimum: -planSize.maximum, maximum: planSize.maximum });
const length = Type.Integer({ minimum: 1, maximum: planSize.maximum });
const box = { x: position, y: position, width: length, height: length };

export const PlanShape = Strict(
  { kind: OneOf(planShapeKinds), ...box, label: Type.String({ maxLength: 60 }) },
  { title: 'PlanShape' },
);
export type PlanShape = Static<typeof PlanShape>;

const placement = {
  unitId: Uuid,
  form: OneOf(unitForms),
  ...box,
  rotation: Type.Integer({ minimum: 0, maximum: 359, description: 'degrees, clockwise, around the centre' }),
  labelSide: OneOf(labelSides),
};

export const PlacedUnit = Strict(placement, { title: 'PlacedUnit' });
export type PlacedUnit = Static<typeof PlacedUnit>;

const fields = {
  name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
  position: Type.Integer({ minimum: -100, maximum: 100, description: 'in which order plans are shown' }),
  width: Type.Integer(planSize),
  height: Type.Integer(planSize),
  shapes: Type.Array(PlanShape, { maxItems: 300 }),
};

/** A whole plan as a manager saves it; `revision` is the one it was drawn upon, 0 for a new one. */
export const PlanDrawing = Strict(
  {
    revision: Type.Integer({ minimum: 0, maximum: 1_000_000_000 }),
    ...fields,
    units: Type.Array(PlacedUnit, { maxItems: 2_000 }),
  },
  { title: 'PlanDrawing' },
);
export type PlanDrawing = Static<typeof PlanDrawing>;

export const PlanUnit = Type.Object(
  { ...placement, label: Type.String(), kind: OneOf(resourceKinds) },
  { title: 'PlanUnit' },
);
export type PlanUnit = Static<typeof PlanUnit>;

/** One storey of a place; units that stand on no plan are still there to be booked. */
export const Plan = Type.Object(
  {
    id: Uuid,
    revision: Type.Integer(),
    ...fields,
    units: Type.Array(PlanUnit),
    background: Nullable(
      Type.Object(
        { url: Type.String(), width: Type.Integer(), height: Type.Integer() },
        { description: 'a picture under the drawing' },
      ),
    ),
    example: Type.Boolean({ description: 'made up for the demonstration' }),
  },
  { title: 'Plan' },
);
export type Plan = Static<typeof Plan>;
