import type { ContributorRole, ReviewStatus } from '@escale/shared/initiatives';
import type { Instant } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type ReviewRow = {
  id: string;
  initiativeId: string;
  initiativeName: string;
  memberId: string;
  role: ContributorRole;
  rating: number | null;
  comment: string;
  status: ReviewStatus;
  reason: string | null;
  answer: string | null;
  isExample: boolean;
  changedAt: Instant;
};

const selectReview = (sql: postgres.ISql): Fragment => sql`
  select r.id, r.initiative_id as "initiativeId", i.name as "initiativeName", r.member_id as "memberId", r.role, r.rating,
    r.comment, r.status, r.reason, r.answer, r.is_example as "isExample",
    floor(extract(epoch from r.changed_at)::float8 * 1000) as "changedAt"
  from initiative_reviews r join initiatives i on i.id = r.initiative_id`;

type Key = { initiativeId: string; id: string };

export const readReview = async ({ sql }: Executor, { initiativeId, id }: Key): Promise<ReviewRow | null> => {
  const [row] = await sql<ReviewRow[]>`
    ${selectReview(sql)} where r.initiative_id = ${initiativeId} and r.id = ${id}`;
  return row ?? null;
};

type Whose = { initiativeId: string; memberId: string };

export const readReviewOf = async (
  { sql }: Executor,
  { initiativeId, memberId }: Whose,
): Promise<ReviewRow | null> => {
  const [row] = await sql<ReviewRow[]>`
    ${selectReview(sql)} where r.initiative_id = ${initiativeId} and r.member_id = ${memberId}`;
  return row ?? null;
};

type Page = { initiativeId: string; after: { changedAt: string; id: string } | null; limit: number };

/** Visible ones that say something, the latest first; `changedAt` in microseconds, so that no page repeats a row. */
export const listReviews = (
  { sql }: Executor,
  { initiativeId, after, limit }: Page,
): Promise<(ReviewRow & { at: string })[]> => sql<(ReviewRow & { at: string })[]>`
  select shown.*, r.changed_at::text as at from (${selectReview(sql)}
    where r.initiative_id = ${initiativeId} and r.status = 'visible' and (r.comment <> '' or r.answer is not null)) shown
  join initiative_reviews r on r.initiative_id = shown."initiativeId" and r.id = shown.id
  ${after ? sql`where (r.changed_at, r.id) < (${after.changedAt}::text::timestamptz, ${after.id}::uuid)` : sql``}
  order by r.changed_at desc, r.id desc limit ${limit}`;

/** One a person: what was said before is changed. What the department has hidden stays hidden. */
export const writeReview = async (
  { sql }: Executor,
  review: Pick<ReviewRow, 'id' | 'initiativeId' | 'memberId' | 'role' | 'rating' | 'comment'>,
): Promise<void> => {
  const { id, initiativeId, memberId, role, rating, comment } = review;
  await sql`
    insert into initiative_reviews (initiative_id, member_id, id, role, rating, comment, changed_at)
    values (${initiativeId}, ${memberId}, ${id}, ${role}, ${rating}, ${comment}, (select domain_now()))
    on conflict (initiative_id, member_id) do update set role = excluded.role, rating = excluded.rating,
      comment = excluded.comment, changed_at = excluded.changed_at`;
};

/** False where the person has said nothing. */
export const deleteReview = async (
  { sql }: Executor,
  { initiativeId, memberId }: Whose,
): Promise<boolean> => {
  const rows = await sql<{ id: string }[]>`
    delete from initiative_reviews where initiative_id = ${initiativeId} and member_id = ${memberId} returning id`;
  const [gone] = rows;
  if (gone)
    await sql`delete from initiative_reports where initiative_id = ${initiativeId} and subject_id = ${gone.id}`;
  return gone !== undefined;
};

type Decision = Key & { status: ReviewStatus; reason: string | null };

/** Whatever was reported of it is settled. */
export const decideReview = async (
  { sql }: Executor,
  { initiativeId, id, status, reason }: Decision,
): Promise<void> => {
  await sql`
    update initiative_reviews set status = ${status}, reason = ${reason}
    where initiative_id = ${initiativeId} and id = ${id}`;
  await sql`delete from initiative_reports where initiative_id = ${initiativeId} and subject_id = ${id}`;
};

export const writeAnswer = async (
  { sql }: Executor,
  { initiativeId, id, answer }: Key & { answer: string | null },
): Promise<void> => {
  await sql`
    update initiative_reviews set answer = ${answer} where initiative_id = ${initiativeId} and id = ${id}`;
};

/** Once a person; a second one changes the reason. */
export const writeReport = async (
  { sql }: Executor,
  report: Whose & { subjectId: string; reason: string },
): Promise<void> => {
  const { initiativeId, subjectId, memberId, reason } = report;
  await sql`
    insert into initiative_reports (initiative_id, subject_id, member_id, reason, created_at)
    values (${initiativeId}, ${subjectId}, ${memberId}, ${reason}, (select domain_now()))
    on conflict (initiative_id, subject_id, member_id) do update set reason = excluded.reason`;
};

const reasonsOf = (sql: postgres.ISql): Fragment => sql`
  select initiative_id, subject_id, array_agg(reason order by created_at) as reasons, min(created_at) as since
  from initiative_reports group by initiative_id, subject_id`;

export const listReportedReviews = ({ sql }: Executor): Promise<(ReviewRow & { reasons: string[] })[]> =>
  sql<(ReviewRow & { reasons: string[] })[]>`
    select shown.*, said.reasons from (${reasonsOf(sql)}) said
    join (${selectReview(sql)}) shown on shown."initiativeId" = said.initiative_id and shown.id = said.subject_id
    order by said.since limit 200`;

export const listReportedInitiatives = ({ sql }: Executor): Promise<{ id: string; reasons: string[] }[]> =>
  sql<{ id: string; reasons: string[] }[]>`
    select said.initiative_id as id, said.reasons from (${reasonsOf(sql)}) said
    where said.initiative_id = said.subject_id order by said.since limit 200`;
