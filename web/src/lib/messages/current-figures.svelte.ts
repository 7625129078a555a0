import { page } from '$app/state';
import type { ManageWords } from './manage.ts';

/** The words of figures, on the pages of those who run a place and of the department. Read it inside $derived. */
export function currentFigures(): ManageWords['figures'] {
  return (page.data.manage ?? page.data.department).figures;
}

/** Those of agreements, likewise. */
export function currentAgreements(): ManageWords['agreements'] {
  return (page.data.manage ?? page.data.department).agreements;
}

/** Those of yearly reports, likewise. */
export function currentReports(): ManageWords['reports'] {
  return (page.data.manage ?? page.data.department).reports;
}

/** Those of contested figures, likewise. */
export function currentContests(): ManageWords['contests'] {
  return (page.data.manage ?? page.data.department).contests;
}
