export { type Background, readBackground, writeBackground } from './plan-backgrounds.queries.ts';
export { deletePlan, lockPlan, type PlanRow, readLastChange, readPlans, writePlan } from './plans.queries.ts';
