import type { door as french } from '../../fr/manage/door.ts';

/** What the place tells who arrives. */
export const door: typeof french = {
  title: 'Arriving',
  lead: 'What those expected can read, on the days of their stay and not before.',
  doorLabel: 'The door',
  doorHint: 'How to get in: the code, the bell, the floor.',
  wifiLabel: 'The Wi-Fi',
  wifiHint: 'The name of the network and its password.',
  save: 'Save',
  saved: 'Saved. People who are expected read it from now on.',
  example: 'These texts are examples. Once you save them they are yours.',
  changed:
    'Somebody else has changed these texts meanwhile. This is what stands there now; your text is still in the fields.',
  now: (text) => `What stands there now: ${text}`,
  nothing: 'nothing',
  failed: 'The service did not answer. Your text is still there. Press again in a moment.',
  code: 'The code at the door',
  codeWhat: 'A page for a screen at the entrance, where people read the code of their arrival.',
  codeOpen: 'Open the page of the code',
};
