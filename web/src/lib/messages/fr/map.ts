export const map = {
  title: 'Carte',
  label: 'Carte des 36 communes des Hauts-de-Seine et des lieux trouvés',
  seine: 'la Seine',
  legend: 'autres lieux recensés. La liste dit la même chose que la carte.',
  base: 'Fond de carte :',
};
