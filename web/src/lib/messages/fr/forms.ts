/** What every form says: errors at the top, work in progress, an answer that did not come. */
export const forms = {
  errorTitle: (page: string) => `Erreur : ${page}`,
  toCorrect: (n: number) => (n < 2 ? 'Une chose à corriger' : `${n} choses à corriger`),
  kept: 'Rien n’est perdu : ce que vous avez écrit est toujours là.',
  optional: 'facultatif',
  noAnswer: 'Pas de réponse',
  noAnswerWhat:
    'Votre connexion est peut-être coupée, ou le service ne répond pas. Rien n’est perdu : essayez à nouveau dans un instant.',
  busy: 'Trop de demandes arrivent à la fois. La vôtre n’a pas été prise en compte : attendez une minute, puis essayez à nouveau.',
};
