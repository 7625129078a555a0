import type { kiosk as french } from '../../fr/manage/kiosk.ts';

/** The screen at the entrance: its address, and what it shows. */
export const kiosk: typeof french = {
  title: 'The screen at the entrance',
  lead: 'A tablet shows the code, who arrives and which rooms are free. Nobody is signed in on it.',
  names: 'Show first names and an initial',
  namesWhat: 'Without this, the screen only shows the time and space of each arrival.',
  open: 'Create the screen’s address',
  openAgain: 'Make a new address',
  again: 'The address in use will stop working.',
  opened: 'This is the address, shown this once. Open it on the tablet.',
  isOpen: 'A screen is in use.',
  close: 'Stop the screen',
  closed: 'The screen is stopped: its address opens nothing any more.',
  failed: 'The service did not answer. Nothing has changed. Press again in a moment.',
};
