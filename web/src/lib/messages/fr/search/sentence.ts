/** The sentence that searches, and the order of what it finds. */
export const sentence = {
  iSearch: 'Je cherche',
  forPeople: 'pour',
  people: (n: string, isOne: boolean) => (isOne ? `${n} personne` : `${n} personnes`),
  from: 'de',
  to: 'à',
  near: 'près de',
  labels: {
    kind: 'Quoi',
    people: 'Pour combien de personnes',
    date: 'Quel jour',
    from: 'À partir de',
    to: 'Jusqu’à',
    where: 'Commune, nom d’un lieu ou rue',
    otherDate: 'Un autre jour',
    sort: 'Trier',
    amenities: 'Ce qui compte pour vous',
  },
  anywhere: 'toute commune',
  amenities: ['coffee', 'kitchen', 'garden', 'meeting_rooms', 'fablab'],
  sorts: { distance: 'du plus proche', price: 'du moins cher', name: 'par nom' },
};
