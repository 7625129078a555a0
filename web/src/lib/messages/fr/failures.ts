/** Pages for when something went wrong: what happened, that nothing is lost, what to do. */
export const failures = {
  notFound: {
    title: 'Cette page n’existe pas',
    what: 'L’adresse est peut-être incomplète, ou le lieu a changé de nom.',
    kept: 'Rien n’est perdu : vos réservations sont toujours là.',
  },
  forbidden: {
    title: 'Cette page n’est pas à vous',
    what: 'Elle appartient à un autre compte que celui avec lequel vous êtes connecté.',
    kept: 'Rien n’a été changé.',
  },
  busy: {
    title: 'Escale est très demandé en ce moment',
    what: 'Trop de demandes arrivent à la fois. La vôtre n’a pas été prise en compte.',
    kept: 'Rien n’est réservé, rien n’est perdu. Attendez une minute, puis rechargez la page.',
  },
  broken: {
    title: 'Escale ne répond pas comme il faudrait',
    what: 'Le problème vient de nous, pas de ce que vous avez fait.',
    kept: 'Ce qui était confirmé le reste. Si vous veniez de réserver, regardez dans vos réservations avant de recommencer.',
  },
  home: 'Chercher un lieu',
  bookings: 'Voir mes réservations',
  reference: (id: string) => `Si vous nous écrivez, indiquez cette référence : ${id}`,
};
