import { Refused } from '../refused.ts';
import { requireDate } from './require-date.ts';

/** @throws Refused malformed-date | closes-before-it-opens */
export const requireOrder = ({
  opensOn,
  closesOn,
}: {
  opensOn: string | null;
  closesOn: string | null;
}): void => {
  if (opensOn !== null) requireDate(opensOn);
  if (closesOn !== null) requireDate(closesOn);
  if (opensOn !== null && closesOn !== null && closesOn < opensOn)
    throw new Refused({ code: 'closes-before-it-opens' });
};
