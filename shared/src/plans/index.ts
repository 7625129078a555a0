export * from './plan.schema.ts';
export {
  type LabelSide,
  labelSides,
  type PlanBox,
  type PlanShapeKind,
  planShapeKinds,
  planSize,
  type UnitForm,
  unitForms,
} from './plan.ts';
export { plansContract } from './plans.contract.ts';
