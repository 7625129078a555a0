import type { ReviewRow } from '@escale/db/initiatives';
import type { ReviewSchema } from '@escale/shared/initiatives';
import { type Actor, instantText } from '@escale/shared/kernel';
import { guideTimeZone } from './initiative-view.ts';

/** Why it is hidden is told to its author, and to the department, who hid it. */
export const reviewView = (row: ReviewRow, actor: Actor | null): ReviewSchema => {
  const isMine = actor?.memberId === row.memberId;
  return {
    id: row.id,
    as: row.role === 'professional' ? 'professional' : 'resident',
    rating: row.rating,
    comment: row.comment,
    answer: row.answer,
    status: row.status,
    reason: isMine || actor?.platformRole ? row.reason : null,
    changedAt: instantText(row.changedAt, guideTimeZone),
    isMine,
    example: row.isExample,
  };
};
