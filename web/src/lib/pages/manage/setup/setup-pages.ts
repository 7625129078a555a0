import type { managePaths } from '../manage-paths.ts';

type To = ReturnType<ReturnType<typeof managePaths>['place']>;

/** The pages on which a place is set up, in the order in which one opens a place. */
export const setupSteps = ['facts', 'hours', 'spaces', 'tariffs', 'photos'] as const;
/** And those that come up when it runs. */
export const setupLater = ['closures', 'trainings'] as const;
export type SetupPage = (typeof setupSteps)[number] | (typeof setupLater)[number];

export const setupPages = (to: To): string[] => [...setupSteps, ...setupLater].map((page) => to[page]());
