import type { PlaceSetup } from '@escale/shared/resources';
import type { setupSteps } from './setup-pages.ts';

export type Step = (typeof setupSteps)[number];

/** Which steps are done; only hours are needed to publish, without the others nobody can book or recognise the place. */
export function doneSteps({
  description,
  openingHours,
  upcomingOpeningHours,
  resources,
  photos,
}: SetupState): Record<Step, boolean> {
  return {
    facts: description !== null && description.fr.trim() !== '',
    hours: openingHours !== null || upcomingOpeningHours.length > 0,
    spaces: resources.length > 0,
    photos: photos.length > 0,
    tariffs: resources.length > 0 && resources.every(({ tariffs }) => tariffs.length > 0),
  };
}

type SetupState = Pick<
  PlaceSetup,
  'description' | 'openingHours' | 'upcomingOpeningHours' | 'resources' | 'photos'
>;
