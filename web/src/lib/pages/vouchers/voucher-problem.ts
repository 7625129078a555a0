import type { Problem } from '@escale/shared/kernel';

/** A refusal that is about the voucher and not about the stay; else null. */
export const isOfVoucher = (problem: Problem | null | undefined): Problem | null =>
  problem?.code.startsWith('voucher-') ? problem : null;
