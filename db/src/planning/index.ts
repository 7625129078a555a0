export { type PlanningSeatRow, readPlanningSeats } from './planning-seats.queries.ts';
export { type PlanningSpaces, readPlanningSpaces } from './planning-spaces.queries.ts';
