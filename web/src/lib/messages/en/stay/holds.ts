import type { holds as words } from '../../fr/stay/holds.ts';

export const holds = {
  hold: 'Hold for 15 minutes without booking',
  holdWhat: 'Time to decide: nothing is due, and nobody else can take it.',
  title: 'It is held for you',
  lead: 'Confirm to book. If you do nothing it is freed again, at no cost.',
  until: (time: string) => `Held until ${time}.`,
  left: (minutes: number, seconds: string) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds}`),
  leftLabel: 'Time left',
  warning: (minutes: number) =>
    minutes === 1 ? 'You have one minute left to confirm.' : `You have ${minutes} minutes left to confirm.`,
  confirm: (total: string) => `Confirm for ${total}`,
  confirmRequest: (total: string) => `Send the request, ${total}`,
  accept: (total: string) => `Accept ${total} and confirm`,
  confirming: 'Confirming',
  extend: 'Hold for 15 minutes more',
  extension: {
    open: 'Twice at most.',
    spent: 'This hold was extended twice already: it can not be again.',
    offered: 'This comes from the waiting list. The time is not extended, because somebody waits after you.',
  },
  letGo: 'Let it go',
  lapsed: 'The time has run out',
  lapsedWhat: 'It is free again: somebody else may take it. Nothing is booked, nothing is due.',
  bookAgain: 'Book the same time',
  asked: 'The place has yet to say yes',
  askedUntil: (moment: string) =>
    `It has until ${moment} to answer. Until then it is held for you; the answer reaches you by message.`,
  askedAfter: 'Without an answer by then the request ends by itself and nothing is due.',
  failed: {
    confirm: 'The confirmation did not go through',
    extend: 'The time was not extended',
    letGo: 'It is still held for you',
  },
} satisfies typeof words;
