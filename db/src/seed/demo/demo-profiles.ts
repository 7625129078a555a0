import type { ListingAudience } from '@escale/shared/people';

/** Made up: what some of Casaco's regulars tell of themselves. The first two are accounts one can sign in with. */
export type DemoProfile = {
  email?: string;
  audience: Exclude<ListingAudience, 'nobody'>;
  headline: string;
  does: string;
  seeks: string;
  tags: string[];
  link?: string;
};

export const demoProfiles: readonly DemoProfile[] = [
  {
    email: 'freelance2@escale.example',
    audience: 'members',
    headline: 'Développeur web, de la maquette à la mise en ligne',
    does: 'Des sites pour des associations et des petites structures.\nJe reprends aussi ceux que plus personne n’entretient.',
    seeks: 'Une graphiste pour deux projets à partir de janvier.',
    tags: ['Sites web', 'Accessibilité', 'Formation'],
    link: 'https://julien.example',
  },
  {
    email: 'manager.casaco@escale.example',
    audience: 'public',
    headline: 'Gestion de Casaco',
    does: 'J’accueille, je fais les plannings, et je connais l’imprimante.',
    seeks: 'Des idées pour les vendredis midi.',
    tags: ['Accueil', 'Animation'],
  },
  {
    audience: 'public',
    headline: 'Illustratrice jeunesse',
    does: 'Albums, affiches, ateliers de dessin avec des classes.',
    seeks: 'Une relieuse ou un relieur, et de la bonne lumière.',
    tags: ['Illustration', 'Ateliers'],
    link: 'https://dessins.example',
  },
  {
    audience: 'members',
    headline: 'Traduction allemand, français',
    does: 'Textes techniques et catalogues d’exposition.',
    seeks: 'Quelqu’un pour relire un contrat d’auteur.',
    tags: ['Traduction', 'Allemand', 'Relecture'],
  },
  {
    audience: 'place',
    headline: 'Comptable à mon compte',
    does: 'La comptabilité de cinq associations du quartier.',
    seeks: '',
    tags: ['Comptabilité', 'Associations'],
  },
  {
    audience: 'place',
    headline: 'Je prépare une coopérative de vélos-cargos',
    does: '',
    seeks: 'Des personnes pour une étude de marché, un samedi de décembre.',
    tags: ['Vélo', 'Coopérative'],
  },
];
