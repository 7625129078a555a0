import type { instead as words } from '../../fr/stay/instead.ts';

export const instead = {
  split: {
    title: 'The same time, changing seats',
    what: 'No seat is free from beginning to end, but several are one after the other. All of it is booked together, or nothing is.',
    titlePlaces: 'This time, at two places',
    whatPlaces:
      'Nothing is free here from one end to the other, but two places nearby follow each other. All of it is booked together, or nothing; each place has its own booking.',
    part: (what: string, place: string) => `${what}, at ${place}`,
    first: 'one seat',
    next: 'another seat',
    book: (total: string) => `Book one after the other for ${total}`,
    yourSeats: 'Your seats, one after the other',
    yourPlaces: (n: number) => `One stay at ${n} places`,
    signIn: 'Sign in to book one after the other',
  },
  times: {
    title: 'Here, at another time',
    what: 'The same space, as near as can be to what you wanted.',
  },
  places: {
    title: 'At the same time, elsewhere',
    what: 'The same length of stay at the nearest places. Room and prices are some seconds old; the next page checks them.',
    away: (distance: string) => `${distance} from here`,
    nearby: 'nearby',
  },
  wait: {
    title: 'Wait for room',
    what: 'As soon as somebody cancels, the room is offered in the order in which people came. It is then held for you for 30 minutes, and a message tells you. Waiting costs nothing and commits you to nothing.',
    join: 'Join the waiting list',
    signIn: 'Sign in to join',
    waiting: 'You are on the waiting list',
    ahead: (n: string, isOne: boolean) =>
      isOne ? 'One person came before you.' : `${n} people came before you.`,
    aheadNone: 'Nobody came before you.',
    rank: 'Your rank is the order of arrival: nobody can jump the queue. If the freed time is too short for one request, it goes to the next.',
    leave: 'Leave the waiting list',
    offered: 'Room has become free: it is held for you',
    see: 'See what is held',
    sending: 'One moment',
  },
} satisfies typeof words;
