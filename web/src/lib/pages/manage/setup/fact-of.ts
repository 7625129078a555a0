import type { Problem } from '@escale/shared/kernel';

/** A fact that a refusal brings along, under the name that docs/errors.md gives it. */
export function factOf(problem: Problem | null | undefined, name: string): unknown {
  return problem ? Reflect.get(problem, name) : undefined;
}
