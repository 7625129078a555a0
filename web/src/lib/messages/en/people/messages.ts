import type { PeopleWords } from '../../people.ts';

export const messages: PeopleWords['messages'] = {
  text: 'Your message',
  textHint: 'It leaves by mail. Your name is given, your address is not, unless you tick the box.',
  share: 'Give my e-mail address',
  shareWhat: 'The answer then reaches me directly by mail.',
  limit: (n) => `${n} messages a day at most.`,
  send: 'Send',
  sending: 'Sending',
  sent: 'Your message has left',
  sentWhat: 'If there is an answer, you will get it by mail.',
  signInFirst: 'Sign in to write: a message always has a name.',
  off: 'This person takes no messages here.',
  failed: 'Your message has not left',
  kept: 'Nothing is lost: your text is still there.',
  missing: 'Write something before you send.',
  refusals: {
    'messages-not-accepted': 'This person takes no messages here.',
    'too-many-messages': 'You have sent five messages within a day, which is the most. Try again tomorrow.',
    'barred-from-writing':
      'After a report, this place has ended your messages to the people who work there. Ask its staff.',
    'already-answered': 'You have answered this message already.',
    'not-found': 'The person or the entry is no longer there: it was withdrawn meanwhile.',
  },
  one: {
    title: (name) => `Message from ${name}`,
    from: (place, day) => `Received through the pages of ${place}, ${day}`,
    answer: 'Answer',
    answered: 'You have answered this message.',
    report: 'Report this message',
    reportWhat:
      'The staff of the place will read this message and decide. From now on this person can no longer write to you.',
    reason: 'What is wrong',
    reasonHint: 'The staff of the place will read this.',
    reporting: 'Sending',
    reported: 'This message is reported',
    reportedWhat: 'The staff of the place can read it. This person can no longer write to you.',
    settings: 'Get no more messages',
  },
};
