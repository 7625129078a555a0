/** The grid of prices of a space, formula by audience. */
export const tariffs = {
  title: 'Tarifs',
  lead: 'Le prix de chaque formule pour chaque public, TVA comprise. Chacun paie toujours la combinaison la moins chère.',
  none: 'Rien à tarifer pour l’instant',
  noneWhat: 'Ajoutez d’abord un espace : ses prix se règlent ici.',
  of: (space: string) => `Tarifs : ${space}`,
  change: 'Modifier les tarifs',
  changeOf: (space: string) => `Modifier les tarifs de ${space}`,
  unpriced: 'Sans tarif : cet espace n’est pas en vente.',
  model: 'Ces prix viennent du modèle : regardez-les, corrigez-les, puis enregistrez.',
  caption: 'Prix en euros, TVA comprise. Une case vide : cette formule ne se vend pas à ce public.',
  formula: 'Formule',
  formulas: { hour: 'Heure', half_day: 'Demi-journée', day: 'Journée', week: 'Semaine', month: 'Mois' },
  cell: (formula: string, audience: string) => `${formula}, ${audience}`,
  newAudience: 'Autre public',
  newAudienceName: 'Nom d’un autre public',
  newAudienceHint:
    'Par exemple : resident, association. Vous dites ensuite qui en fait partie. Lettres sans accent, chiffres.',
  validFrom: 'À partir du',
  validFromHint: 'Les prix d’avant restent jusque-là. Les réservations déjà prises gardent le leur.',
  vat: 'TVA',
  vats: { '2000': '20 %', '1000': '10 %', '550': '5,5 %', '0': 'sans TVA' },
  free: 'Un prix est à zéro',
  freeWhat: (what: string) =>
    `${what} : ce sera gratuit pour ce public, et donc la formule que chacun paiera. Est-ce voulu ?`,
  freeSure: 'Oui, c’est gratuit',
  unreadable: (what: string) => `${what} : écrivez un montant comme 16 ou 31,50`,
  unreadableAudience: 'Le nom du public : lettres sans accent et chiffres, par exemple resident',
  nobody: 'Donnez un nom à l’autre public, ou videz sa colonne',
  future:
    'Un tarif ne peut pas prendre fin à une date à venir : videz la case en datant le changement d’aujourd’hui, ou mettez un autre prix.',
  unsold: 'Ce qui n’est pas vendu',
  unsoldNow: (audience: string) => `${audience} : rien n’est vendu tant qu’il n’y a pas de tarif.`,
  unsoldFrom: (audience: string, from: string, to: string) =>
    `${audience} : rien n’est vendu du ${from} au ${to}.`,
  upcoming: 'Ce qui changera ensuite',
  upcomingOne: (what: string, price: string, from: string) => `${what} : ${price} à partir du ${from}`,
};
