import type { waiting as words } from '../../fr/mine/waiting.ts';

export const waiting = {
  title: 'Waiting lists',
  lead: 'First come, first served, for each space and each time. Nobody jumps the line.',
  none: 'You are not waiting for anything',
  noneWhat: 'When a time is full, the booking page offers to tell you as soon as a seat is free.',
  open: 'Under way',
  past: 'Over',
  first: 'You are first in line',
  rank: (n: number) => `You are number ${n} in line`,
  why: (n: number) =>
    n === 1
      ? 'One person has waited for the same time longer than you.'
      : `${n} people have waited for the same time longer than you.`,
  whyFirst: 'Nobody has waited for this time longer than you.',
  since: (day: string) => `You have waited since ${day}.`,
  how: 'As soon as a seat is free, it is held for 30 minutes for the first whose wish fits. A message tells you.',
  offered: 'A seat is held for you',
  take: 'See the seat held for you',
  leave: 'Leave the list',
  leaveNamed: (what: string) => `Leave the list: ${what}`,
  left: 'You have left the list.',
  leaveFailed: 'This has changed meanwhile: look where you stand.',
  status: {
    waiting: 'Waiting',
    offered: 'Offered',
    taken: 'Taken',
    passed: 'Passed on to the next person',
    withdrawn: 'Left',
    over: 'The time has passed',
  },
} satisfies typeof words;
