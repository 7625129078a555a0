import {
  listReportedInitiatives,
  listReportedReviews,
  listUnpublished,
  listWaitingContributions,
  readInitiatives,
} from '@escale/db/initiatives';
import type { GuideDesk } from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { contributionView } from './contribution-view.ts';
import { initiativeView } from './initiative-view.ts';
import { reviewView } from './review-view.ts';

/** What the department has before it, in a handful of statements whatever waits. */
export const readGuideDesk = async ({ database }: Ports, actor: Actor): Promise<GuideDesk> => {
  const [waiting, reviews, reports, unpublished] = await Promise.all([
    listWaitingContributions(database),
    listReportedReviews(database),
    listReportedInitiatives(database),
    listUnpublished(database),
  ]);
  const reported = await readInitiatives(
    database,
    reports.map(({ id }) => id),
  );
  return {
    waiting: waiting.map((row) => ({
      contribution: contributionView(row),
      initiative: initiativeView(row.initiative),
    })),
    reportedReviews: reviews.map(({ reasons, ...row }) => ({
      initiative: { id: row.initiativeId, name: row.initiativeName },
      review: reviewView(row, actor),
      reasons,
    })),
    reported: reported.map((row) => ({
      initiative: initiativeView(row),
      reasons: reports.find(({ id }) => id === row.id)?.reasons ?? [],
    })),
    unpublished,
  };
};
