/** Photos of the place, each with a text. */
export const photos = {
  title: 'Photos',
  lead: 'La première sert de couverture. Chaque photo est redessinée sans ses données cachées : ni lieu de prise de vue, ni appareil.',
  none: 'Aucune photo pour l’instant',
  noneWhat:
    'Un dessin du lieu tient la place. Une photo de la salle où l’on travaille suffit pour commencer.',
  alt: (n: number) => `Photo ${n} : ce qu’on y voit, en français`,
  altEn: (n: number) => `Photo ${n} : en anglais`,
  order: (n: number) => `Photo ${n} : son rang`,
  remove: 'retirer',
  removeOf: (alt: string) => `Retirer la photo : ${alt}`,
  cover: 'couverture',
  save: 'Enregistrer l’ordre et les textes',
  add: 'Ajouter une photo',
  file: 'Le fichier',
  fileHint: 'JPEG, PNG ou WebP, 10 Mo au plus.',
  newAlt: 'Ce qu’on y voit',
  newAltHint: 'Pour qui ne la voit pas : « La grande table de l’espace ouvert, face au jardin ».',
  newAltEn: 'En anglais (facultatif)',
  send: 'Envoyer la photo',
  noFile: 'Choisissez un fichier',
  noAlt: 'Dites ce qu’on voit sur la photo',
};
