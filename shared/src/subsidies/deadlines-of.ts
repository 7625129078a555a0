import { addDays, addMonths, type LocalDate } from '../kernel/index.ts';

export const deadlineKinds = ['publication', 'report'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const deadlineStates = ['done', 'done-late', 'open', 'soon', 'overdue'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

export type Deadline = {
  kind: DeadlineKind;
  dueOn: LocalDate;
  doneOn: LocalDate | null;
  state: DeadlineState;
};

export type AgreementDates = {
  signedOn: LocalDate;
  endsOn: LocalDate;
  publishedOn: LocalDate | null;
  reportReceivedOn: LocalDate | null;
};

const SOON_DAYS = 30;

/**
 * The essential data is published within three months of the signature (decree 2017-779, art. 3), the beneficiary's
 * financial report handed in within six months of the end of the period (law 2000-321, art. 10).
 */
export function deadlinesOf(agreement: AgreementDates, today: LocalDate): Deadline[] {
  const { signedOn, endsOn, publishedOn, reportReceivedOn } = agreement;
  return [
    deadline('publication', { dueOn: addMonths(signedOn, 3), doneOn: publishedOn, today }),
    deadline('report', { dueOn: addMonths(endsOn, 6), doneOn: reportReceivedOn, today }),
  ];
}

type Dates = { dueOn: LocalDate; doneOn: LocalDate | null; today: LocalDate };

const deadline = (kind: DeadlineKind, { dueOn, doneOn, today }: Dates): Deadline => ({
  kind,
  dueOn,
  doneOn,
  state: stateAt({ dueOn, doneOn, today }),
});

function stateAt({ dueOn, doneOn, today }: Dates): DeadlineState {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'done-late';
  if (today > dueOn) return 'overdue';
  return addDays(today, SOON_DAYS) >= dueOn ? 'soon' : 'open';
}
