import type { Problem } from '@escale/shared/kernel';
import { fail } from '@sveltejs/kit';
import type { TypedForm } from '#lib/forms/typed-form.ts';

/** The form comes back with what the API said against it and what was typed. */
export const refuse = (problem: Problem, typed: TypedForm) => fail(problem.status, { problem, typed });
