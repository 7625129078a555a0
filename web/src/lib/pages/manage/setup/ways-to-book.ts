/** How a space is taken, in the words of who opens one; `read-space` says what it comes down to. */
export const waysToBook = ['pool', 'room', 'hall', 'joined', 'whole'] as const;
