/** Les réservations du lieu sur son propre site. */
export const integration = {
  area: 'Site et outils',
  title: 'Réserver depuis votre site',
  tab: 'Votre site',
  lead: 'Vos visiteurs voient ce qui est libre et réservent sans quitter votre site. Une adresse suffit : le lien envoyé par message confirme.',
  where: 'Où les réservations se montrent',
  shownOn: {
    nowhere: { name: 'Nulle part ailleurs', what: 'Seulement sur Escale.' },
    listed: { name: 'Sur les sites de cette liste', what: 'Tout autre site est refusé par les navigateurs.' },
    anywhere: {
      name: 'Sur n’importe quel site',
      what: 'Pratique pour vos partenaires ; vous ne savez plus qui vous montre, ni à côté de quoi.',
    },
  },
  origins: 'Sites',
  originsHint: 'Un par ligne, par exemple https://www.monlieu.fr. L’adresse d’une page convient aussi.',
  look: 'À quoi elles ressemblent',
  ownColour: 'Notre propre couleur',
  ownColourWhat: 'Pour les boutons et les liens, à la place du bleu d’Escale.',
  colour: 'Couleur',
  adjusted: (light: string, dark: string) =>
    `Pour que chacun puisse lire, la couleur devient ${light} sur fond clair et ${dark} sur fond sombre.`,
  scheme: 'Fond',
  schemes: { auto: 'Comme le visiteur l’a réglé', light: 'Clair', dark: 'Sombre' },
  radius: 'Coins',
  radii: { 0: 'Droits', 4: 'À peine arrondis', 8: 'Arrondis', 16: 'Très arrondis' },
  save: 'Enregistrer',
  saved: 'C’est enregistré. Les sites montrent le changement dans les cinq minutes.',
  snippet: 'À copier dans votre site',
  snippetWhat:
    'Collez ces deux lignes là où les réservations doivent apparaître. Sans le script, le lien reste et mène à votre page sur Escale.',
  frame: 'Si votre outil n’accepte pas de script',
  frameWhat: 'Un cadre seul : sa hauteur ne s’adapte pas, choisissez-la large.',
  options:
    'data-lang="en" montre l’anglais ; data-theme="dark" ou "light" impose un fond sur une page seulement.',
  preview: 'Aperçu',
  previewTitle: (place: string) => `Aperçu : réserver à ${place}`,
  previewWhat: 'Vous y réservez pour de vrai, comme un visiteur.',
  noPreview: 'L’aperçu apparaît une fois que les réservations se montrent quelque part.',
  draft: 'Le lieu n’est pas publié : rien ne se montre encore ailleurs.',
  linkText: (place: string) => `Réserver à ${place}`,
  sentences: {
    'widget-origin-malformed': (origin: string) =>
      `« ${origin} » n’est pas l’adresse d’un site. Écrivez-la comme https://www.monlieu.fr.`,
    'widget-without-sites': 'Nommez au moins un site, ou choisissez une autre réponse.',
    'changed-meanwhile':
      'Quelqu’un d’autre a enregistré entre-temps. Vos choix sont restés dans le formulaire : comparez avec l’aperçu, puis enregistrez à nouveau.',
    'malformed-request': 'Une valeur n’a pas la forme attendue : vingt sites au plus, une couleur choisie.',
    other: 'Le service n’a pas répondu. Rien n’a changé. Appuyez à nouveau dans un instant.',
  },
};
