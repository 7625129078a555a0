import { noNarratives } from '@escale/shared/reports';
import { yearlyReports } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import type { DemoData } from './demo-data.ts';
import type { Moment } from './plan-place.ts';

/** What places of the demonstration say of the year before this one; all of it is made up. */
const lastYear = {
  done: 'Nous avons ouvert toute l’année, hors deux semaines en août. Les ateliers du jeudi ont trouvé leur public, et les salles de réunion ont été louées à des associations du quartier.',
  publics:
    'Des indépendants et des salariés en télétravail, surtout. Des personnes en recherche d’emploi viennent aux ateliers ; nous ne notons pas leur situation.',
  difficulties:
    'L’été a été plus calme que prévu. Le chauffage de la grande salle est tombé en panne en février.',
  next: 'Ouvrir un soir par semaine, et accueillir une permanence de la mission locale.',
};
const thisYear = {
  ...noNarratives,
  done: 'Le lieu a ouvert un soir par semaine depuis le printemps.',
};

/**
 * A report of each place for last year, which is closed once its figures can be counted, and a draft for this one. All
 * are marked as examples.
 */
export const writeReports = async (
  { orm }: Executor,
  { places }: DemoData,
  { today }: Moment,
): Promise<void> => {
  const year = Number(today.slice(0, 4));
  const common = { version: 1, isExample: true };
  const rows = places.flatMap(({ plan: { placeId, validFrom } }) => [
    ...(validFrom < `${year}-01-01` ? [{ ...common, placeId, year: year - 1, narratives: lastYear }] : []),
    { ...common, placeId, year, narratives: thisYear },
  ]);
  await orm.insert(yearlyReports).values(rows);
};
