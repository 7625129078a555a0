import { type NarrativeBox, type Narratives, narrativeBoxes } from './narratives.ts';
import type { ReportFigures } from './reports.contract.ts';

export const missingParts = [
  ...(['done', 'publics', 'difficulties', 'next'] satisfies NarrativeBox[]),
  'operator',
  'siren',
  'reported',
  'scdl',
] as const;
export type MissingPart = (typeof missingParts)[number];

/** What a report still lacks; it can be closed without, and then says so itself. */
export function missingOf(figures: ReportFigures, narratives: Narratives): MissingPart[] {
  const { place, subsidies } = figures;
  const lacks: Record<MissingPart, boolean> = {
    ...boxesOf(narratives),
    operator: place.operatorName === null,
    siren: place.operatorName !== null && place.siren === null,
    reported: subsidies.some(({ targets }) =>
      targets.some(({ metric, actual }) => metric === 'publics' && actual === null),
    ),
    scdl: subsidies.some(({ missing }) => missing.length > 0),
  };
  return missingParts.filter((part) => lacks[part]);
}

const boxesOf = ({ done, publics, difficulties, next }: Narratives): Record<NarrativeBox, boolean> => ({
  done: done.trim() === '',
  publics: publics.trim() === '',
  difficulties: difficulties.trim() === '',
  next: next.trim() === '',
});

/** The boxes whose words are other ones. */
export const changedBoxes = (before: Narratives, after: Narratives): NarrativeBox[] =>
  narrativeBoxes.filter((box) => before[box] !== after[box]);
