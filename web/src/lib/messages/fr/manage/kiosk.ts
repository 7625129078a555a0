/** L’écran à l’entrée : son adresse, et ce qu’il montre. */
export const kiosk = {
  title: 'L’écran à l’entrée',
  lead: 'Une tablette montre le code, qui arrive et les salles libres. Personne n’y est connecté.',
  names: 'Montrer les prénoms et une initiale',
  namesWhat: 'Sans cela, l’écran dit seulement l’heure et l’espace de chaque arrivée.',
  open: 'Créer l’adresse de l’écran',
  openAgain: 'Créer une nouvelle adresse',
  again: 'L’adresse en service cessera de marcher.',
  opened: 'Voici l’adresse, montrée cette fois seulement. Ouvrez-la sur la tablette.',
  isOpen: 'Un écran est en service.',
  close: 'Arrêter l’écran',
  closed: 'L’écran est arrêté : son adresse n’ouvre plus rien.',
  failed: 'Le service n’a pas répondu. Rien n’a changé. Appuyez à nouveau dans un instant.',
};
