/** Prices: the ticket, its lines and what one step more would cost. */
export const pricing = {
  breakdown: 'Détail du prix',
  to: 'à',
  formulas: {
    hour: ['Heure', 'Heures'],
    half_day: ['Demi-journée', 'Demi-journées'],
    day: ['Journée', 'Journées'],
    week: ['Semaine', 'Semaines'],
    month: ['Mois', 'Mois'],
    rounding: ['Arrondi', 'Arrondi'],
  },
  times: (count: string, unit: string) => `${count} × ${unit}`,
  hourly: (duration: string, unit: string) => `${duration} × ${unit} l’heure`,
  roundedOnce: 'les heures d’un jour sont arrondies une seule fois',
  total: 'Total TTC',
  vat: (net: string, rates: string) => `hors taxes ${net} + TVA ${rates}`,
  noVat: 'sans TVA',
  before: 'Total affiché avant',
  oneStepMore: 'Un pas de plus',
  untilDay: (day: string, time: string) => `Jusqu’à ${day}, ${time}`,
  longer: (duration: string, end: string) => `${duration} de plus, jusqu’à ${end}`,
};
