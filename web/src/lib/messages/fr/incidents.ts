/** Ce qui ne marche pas en ce moment dans un lieu. */
export const incidents = {
  noAccess: 'L’accès sans marche ne fonctionne pas pendant ce temps.',
  until: (moment: string) => `Fin prévue ${moment}.`,
};
