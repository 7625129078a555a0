import type { SubsidyFields } from '@escale/db/subsidies';
import { type AgreementWish, checkAgreement, type SubsidyPatch } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * What a subsidy says after a wish; what the wish leaves out stays. A target that names no id of this subsidy is new.
 * @throws Refused malformed-date | range-backwards | range-too-long | target-unclear | instalments-above-amount
 */
export const subsidyFieldsOf = (
  { newId }: Pick<Ports, 'newId'>,
  wish: SubsidyPatch,
  before: SubsidyFields,
): SubsidyFields => {
  const fields = {
    section: wish.section ?? before.section,
    amountCents: wish.amountCents ?? before.amountCents,
    year: after(wish.year, before.year),
    decisionReference: after(wish.decisionReference, before.decisionReference),
    grantorSiret: after(wish.grantorSiret, before.grantorSiret),
    nature: after(wish.nature, before.nature),
    raeId: after(wish.raeId, before.raeId),
    notifiedToEu: after(wish.notifiedToEu, before.notifiedToEu),
  };
  if (wish.agreement === null) return { ...fields, agreement: null, targets: [], instalments: [] };
  const { agreement, targets, instalments } = before;
  if (wish.agreement === undefined) {
    requirePaidWithin(fields.amountCents, instalments);
    return { ...fields, agreement, targets, instalments };
  }
  const checked = checkAgreement(wish.agreement, fields.amountCents);
  if (!checked.ok) throw new Refused(checked.refusal);
  return { ...fields, ...partsOf(newId, checked.value, before) };
};

const after = <T>(wish: T | undefined, before: T): T => (wish === undefined ? before : wish);

const requirePaidWithin = (amountCents: number, instalments: SubsidyFields['instalments']): void => {
  const instalmentsCents = instalments.reduce((sum, one) => sum + one.amountCents, 0);
  if (instalmentsCents > amountCents)
    throw new Refused({ code: 'instalments-above-amount', instalmentsCents, amountCents });
};

const partsOf = (
  newId: Ports['newId'],
  { targets, instalments, ...dates }: AgreementWish,
  before: SubsidyFields,
): Pick<SubsidyFields, 'agreement' | 'targets' | 'instalments'> => {
  const free = new Set(before.targets.map(({ id }) => id));
  return {
    agreement: {
      ...dates,
      publishedOn: dates.publishedOn ?? null,
      reportReceivedOn: dates.reportReceivedOn ?? null,
    },
    targets: targets.map(({ id, metric, value, unit, label, reported }) => ({
      id: id !== undefined && free.delete(id) ? id : newId(),
      ...{ metric, value, unit },
      label: metric === 'publics' ? (label?.trim() ?? null) : null,
      reportedValue: reported?.value ?? null,
      reportedOn: reported?.on ?? null,
    })),
    instalments: instalments.map((one) => ({ ...one, paidOn: one.paidOn ?? null })),
  };
};
