/** Le plan d’un lieu : où se trouve chaque place. */
export const plans = {
  title: 'Le plan',
  planOf: (name: string) => `Plan : ${name}`,
  units: (n: number) => (n === 1 ? '1 place ou salle' : `${n} places ou salles`),
  large: 'Voir en grand',
  states: { free: 'libre', taken: 'pris', chosen: 'votre place', elsewhere: 'autre espace' },
  legend: {
    free: 'Libre : touchez pour choisir',
    chosen: 'Votre place',
    taken: 'Pris à ce moment',
    elsewhere: 'Autre espace',
  },
  choose: 'Sur le plan',
  chooseHow: 'Le plan et la liste disent la même chose : choisissez dans l’un ou dans l’autre.',
  list: 'Dans la liste',
  takenThen: 'Pris à ce moment',
  notDrawn: (labels: string) => `Pas encore sur le plan : ${labels}`,
  storeys: 'Les autres niveaux',
};
