import type { SubsidyRow } from '@escale/db/subsidies';
import type { LocalDate } from '@escale/shared/kernel';
import {
  type AgreementSchema,
  deadlinesOf,
  elapsedOf,
  lightForDepartment,
  needsAgreement,
  type SubsidySchema,
  scdlRow,
} from '@escale/shared/subsidies';
import { publishedOf } from './published-of.ts';
import type { Actuals } from './read-actuals.ts';
import { standingOf } from './standing-of.ts';

export type Sight = {
  today: LocalDate;
  /** Null where nothing counts what was agreed on: no place, or a period that has not begun. */
  actuals: Actuals | null;
  /** The department learns that a target is late after the place. */
  isPlace: boolean;
};

export const subsidyView = (row: SubsidyRow, sight: Sight): SubsidySchema => {
  const { placeId: _, purpose: __, beneficiaryName: ___, beneficiarySiret: ____, ...rest } = row;
  const { yearlyCents, isExample: example, agreement, targets: _____, instalments: ______, ...shown } = rest;
  return {
    ...shown,
    example,
    needsAgreement: needsAgreement(yearlyCents),
    missing: scdlRow(publishedOf(row)).missing,
    agreement: agreement && agreementView({ ...row, agreement }, sight),
  };
};

type Agreed = SubsidyRow & { agreement: NonNullable<SubsidyRow['agreement']> };

const agreementView = (row: Agreed, sight: Sight): AgreementSchema => {
  const { agreement, instalments, targets } = row;
  return {
    ...agreement,
    elapsed: elapsedOf(agreement, sight.today).elapsed,
    deadlines: deadlinesOf(agreement, sight.today),
    targets: targets.map((target) => targetView(row, target, sight)),
    instalments,
  };
};

const targetView = (
  { agreement, placeId }: Agreed,
  target: SubsidyRow['targets'][number],
  { actuals, today, isPlace }: Sight,
): AgreementSchema['targets'][number] => {
  const { id, metric, value, unit, label, warnedOn } = target;
  const { actual, actualOn, light } = standingOf(target, agreement, { actuals, today });
  // Without a place nobody is told first.
  const isTold = isPlace || placeId === null;
  return {
    ...{ id, metric, value, unit, label, actual, actualOn, warnedOn },
    light: isTold ? light : lightForDepartment(light, warnedOn, today),
  };
};
