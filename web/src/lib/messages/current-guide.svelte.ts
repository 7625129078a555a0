import { page } from '$app/state';
import type { GuideDeskWords, GuideListWords, GuideWords } from './guide.ts';

/** The words of the guide, on its pages. Read it inside $derived. */
export function currentGuide(): GuideWords {
  return page.data.guide;
}

/** The words of lists for somebody, on the pages that load them. */
export function currentGuideLists(): GuideListWords {
  return page.data.guideLists;
}

/** The words of the department's desk, on its pages. */
export function currentGuideDesk(): GuideDeskWords {
  return page.data.guideDesk;
}
