import type { Executor } from '@escale/db';
import { readMember } from '@escale/db/members';
import type { DueMessage } from '@escale/db/outbox';
import { readStatement } from '@escale/db/voucher-statements';
import { readVoucherEnding } from '@escale/db/vouchers';
import { Uuid } from '@escale/shared/kernel';
import { isUnreachable } from '@escale/shared/members';
import { composeEndingMail, composeStatementMail, type StatementTopic } from '@escale/shared/notifications';
import { Type } from 'typebox';
import { Check } from 'typebox/value';
import type { OutgoingMail } from '../mail/mail.ts';
import { messageIdOf } from './message-id-of.ts';
import { unreadable } from './unreadable.ts';

const OfStatement = Type.Object({ statementId: Uuid, memberId: Uuid });
const OfVoucher = Type.Object({ voucherId: Uuid, memberId: Uuid });

/** To who keeps the accounts of a place; null once they have left, for the link would lead them nowhere. */
export const statementMail = async (
  tx: Executor,
  message: DueMessage,
  topic: StatementTopic,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfStatement, payload)) throw unreadable();
  const member = await readMember(tx, payload.memberId);
  const row = await readStatement(tx, payload.statementId);
  if (!member || !row || isUnreachable(member.email)) return null;
  const role = member.placeRoles.find(({ placeSlug }) => placeSlug === row.placeSlug)?.role;
  if (role === undefined || role === 'host') return null;
  const { displayName: name, locale, email: address } = member;
  const facts = { ...row, totalCents: row.netCents + row.vatCents };
  const mail = composeStatementMail(topic, { name, locale, origin }, facts);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};

/** Null where nothing is left on the voucher by now, it has ended, or its person wants no reminders any more. */
export const endingMail = async (
  tx: Executor,
  message: DueMessage,
  origin: string,
): Promise<OutgoingMail | null> => {
  const { payload } = message;
  if (!Check(OfVoucher, payload)) throw unreadable();
  const member = await readMember(tx, payload.memberId);
  const voucher = await readVoucherEnding(tx, payload);
  if (!member || !voucher || !member.notifications.reminder || isUnreachable(member.email)) return null;
  const { displayName: name, locale, email: address } = member;
  const mail = composeEndingMail({ name, locale, origin }, voucher);
  return { ...mail, to: { name, address }, messageId: messageIdOf(message) };
};
