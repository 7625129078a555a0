/** Ce que le lieu dit à qui arrive. */
export const door = {
  title: 'L’arrivée',
  lead: 'Ce que lisent les personnes attendues, les jours de leur séjour et pas avant.',
  doorLabel: 'La porte',
  doorHint: 'Comment entrer : le code, la sonnette, l’étage.',
  wifiLabel: 'Le Wi-Fi',
  wifiHint: 'Le nom du réseau et son mot de passe.',
  save: 'Enregistrer',
  saved: 'C’est enregistré. Les personnes attendues le lisent dès maintenant.',
  example: 'Ces textes sont des exemples. Dès que vous enregistrez, ils sont les vôtres.',
  changed:
    'Quelqu’un d’autre a changé ces textes entre-temps. Voici ce qui est écrit maintenant ; votre texte est resté dans les champs.',
  now: (text: string) => `Écrit maintenant : ${text}`,
  nothing: 'rien',
  failed: 'Le service n’a pas répondu. Votre texte est toujours là. Appuyez à nouveau dans un instant.',
  code: 'Le code de la porte',
  codeWhat: 'Une page pour un écran à l’entrée, où les personnes lisent le code de leur arrivée.',
  codeOpen: 'Ouvrir la page du code',
};
