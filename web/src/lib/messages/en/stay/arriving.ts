import type { arriving as words } from '../../fr/stay/arriving.ts';

export const arriving: typeof words = {
  title: 'Arriving',
  door: 'The door',
  wifi: 'Wi-Fi',
  onlyYou: 'Shown to the people expected, on the days of their stay.',
  checkIn: 'Say that you are here',
  opensAt: (time) => `Possible from ${time}.`,
  code: 'Code shown at the place',
  codeHint: 'Six characters that change every five minutes. Offline too: it will be sent later.',
  here: 'I am here',
  sending: 'Sending',
  hereSince: 'You are checked in. Have a good day’s work.',
  failed: 'You are not checked in',
  waiting: 'Kept on this phone',
  waitingWhat: (time) =>
    `No network: your arrival at ${time} will be sent as soon as it is back. It will count from then, not from when it is sent.`,
  waitingSession: 'Your session has ended: sign in, and your arrival will be sent.',
  refusedWhen: (time) => `Code read at ${time}.`,
  forget: 'Remove this message',
  attestation: 'Attestation of presence (PDF)',
  sentences: {
    'check-in-code-missing': 'The place asks for the code that it shows. Type it, then press again.',
    'check-in-code-wrong':
      'That is not the code that the place showed at that moment. Read it again: it changes every five minutes.',
    'check-in-moment-out-of-range':
      'The clock of your phone seems to be wrong. Type the code shown at the place, or tell the front desk that you are here.',
    'check-in-not-used': 'This place does not ask people to check in.',
    'outside-check-in-window': (opens, closes) => `You can check in from ${opens} to ${closes}.`,
    'invalid-transition':
      'This booking expects nobody any more: it was cancelled, has ended, or the place took you for absent. Talk to the front desk.',
    unreachable: 'The service did not answer. Press again in a moment.',
    other: 'The service refused. Tell the front desk that you are here.',
  },
  screen: {
    title: 'Check-in code',
    what: 'Type this code on the page of your booking.',
    until: (time) => `Good until about ${time}, then another one takes its place by itself.`,
    renew: 'See the next code',
  },
};
