import { accept, type Result, refuse } from '../kernel/index.ts';

/** Messages of one person to others, in 24 hours: enough to meet people, too few to canvass a place. */
export const MESSAGES_A_DAY = 5;

export type WritingRefusal =
  | { code: 'messages-not-accepted' }
  | { code: 'barred-from-writing' }
  | { code: 'too-many-messages'; most: number };

export type Writing = {
  isToOneself: boolean;
  recipientAccepts: boolean;
  /** The recipient has reported a message of this sender. */
  isReported: boolean;
  /** The place has settled a report against this sender. */
  isBarred: boolean;
  sentLately: number;
};

/** Who was reported learns no more than anybody: that this person takes no messages. */
export function mayWrite(writing: Writing): Result<null, WritingRefusal> {
  const { isToOneself, recipientAccepts, isReported, isBarred, sentLately } = writing;
  if (isBarred) return refuse({ code: 'barred-from-writing' });
  if (isToOneself || !recipientAccepts || isReported) return refuse({ code: 'messages-not-accepted' });
  if (sentLately >= MESSAGES_A_DAY) return refuse({ code: 'too-many-messages', most: MESSAGES_A_DAY });
  return accept(null);
}
