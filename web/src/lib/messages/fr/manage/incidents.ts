const s = (n: number) => (n > 1 ? 's' : '');

/** Ce qui ne marche pas, et qui en est prévenu. */
export const incidents = {
  title: 'Incidents',
  report: 'Signaler un incident',
  what: 'Ce qui ne marche pas',
  whatHint: 'Par exemple : ascenseur en panne, entrez par la cour.',
  where: 'Où',
  everywhere: 'Tout le lieu',
  end: 'Fin prévue',
  endHint: 'Sans fin prévue, nous prévenons les réservations d’aujourd’hui et de demain.',
  access: 'L’accès sans marche ne fonctionne plus',
  reportSure: 'Signaler et prévenir',
  reportWhat: 'Les personnes qui ont une réservation à ce moment-là, à cet endroit, reçoivent un message.',
  noAccess: 'pas d’accès sans marche',
  until: (moment: string) => `jusqu’à ${moment}`,
  resolve: 'Résolu',
  resolveNamed: (what: string) => `Résolu : ${what}`,
  missing: 'Écrivez ce qui ne marche pas.',
  reported: (n: number) =>
    n === 0
      ? 'L’incident est signalé. Personne n’a de réservation à ce moment-là.'
      : `L’incident est signalé, ${n} réservation${s(n)} prévenue${s(n)}.`,
  resolved: (n: number) =>
    n === 0 ? 'L’incident est résolu.' : `L’incident est résolu, ${n} réservation${s(n)} prévenue${s(n)}.`,
};
