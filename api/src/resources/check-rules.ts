import {
  type BookingRules,
  type CancellationTier,
  checkBookingRules,
  checkCancellationPolicy,
} from '@escale/shared/resources';
import { Refused } from '../refused.ts';

type Rules = { rules: BookingRules; cancellationPolicy: CancellationTier[] };

/** @throws Refused with the rule that cannot be; the policy comes back sorted. */
export const checkRules = ({ rules, cancellationPolicy }: Rules): Rules => {
  const checked = checkBookingRules(rules);
  if (!checked.ok) throw new Refused(checked.refusal);
  const policy = checkCancellationPolicy(cancellationPolicy);
  if (!policy.ok) throw new Refused(policy.refusal);
  return { rules: checked.value, cancellationPolicy: policy.value };
};
