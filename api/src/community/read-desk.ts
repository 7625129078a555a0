import { listReportedMessages, readApprovesFirst, readDeskEntries } from '@escale/db/community';
import { placeOf } from '@escale/db/places';
import type { CommunityDesk } from '@escale/shared/community';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { entryView } from './entry-view.ts';
import { requireModeration } from './require-moderation.ts';

/** @throws Refused not-allowed */
export const readDesk = async (
  { database }: Ports,
  actor: Actor,
  { placeId, slug }: { placeId: string; slug: string },
): Promise<CommunityDesk> => {
  requireModeration(actor, placeId);
  const [rows, messages, approvesFirst, place] = await Promise.all([
    readDeskEntries(database, placeId),
    listReportedMessages(database, placeId),
    readApprovesFirst(database, placeId),
    placeOf(database, { slug, id: null }),
  ]);
  const timeZone = place?.timeZone ?? 'Europe/Paris';
  const isReported = ({ reasons }: { reasons: string[] }) => reasons.length > 0;
  const quiet = rows.filter((row) => !isReported(row));
  const viewsOf = (status: string) =>
    quiet.filter((row) => row.status === status).map((row) => entryView(row, actor));
  return {
    approvesFirst,
    waiting: viewsOf('waiting'),
    reported: rows.filter(isReported).map((row) => ({ entry: entryView(row, actor), reasons: row.reasons })),
    visible: viewsOf('visible').reverse(),
    hidden: viewsOf('hidden').reverse(),
    messages: messages.map((row) => ({ ...row, sentAt: instantText(row.sentAt, timeZone) })),
  };
};
