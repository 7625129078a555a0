import type { ManageWords } from '../../manage.ts';

export const photos: ManageWords['photos'] = {
  title: 'Photos',
  lead: 'The first one is the cover. Each photo is drawn anew without its hidden data: neither where it was taken nor with what.',
  none: 'No photo yet',
  noneWhat: 'A drawing of the place stands in. One photo of the room people work in is enough to begin.',
  alt: (n) => `Photo ${n}: what it shows, in French`,
  altEn: (n) => `Photo ${n}: in English`,
  order: (n) => `Photo ${n}: its rank`,
  remove: 'remove',
  removeOf: (alt) => `Remove the photo: ${alt}`,
  cover: 'cover',
  save: 'Save order and texts',
  add: 'Add a photo',
  file: 'The file',
  fileHint: 'JPEG, PNG or WebP, 10 MB at most.',
  newAlt: 'What it shows, in French',
  newAltHint: 'For who does not see it: “La grande table de l’espace ouvert, face au jardin”.',
  newAltEn: 'In English (optional)',
  send: 'Send the photo',
  noFile: 'Choose a file',
  noAlt: 'Say what the photo shows',
};
