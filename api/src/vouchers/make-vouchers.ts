import { transaction, writeAudit } from '@escale/db';
import { insertVouchers, lockProgramme } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import { codeOfBytes, type NewVouchers, partsPerUnit, textOfVoucherCode } from '@escale/shared/vouchers';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { readProgramme } from './read-programme.ts';
import { requireDates } from './require-dates.ts';

/**
 * Codes for prescribers to hand out, told this once. They may promise more than the budget holds, for many are never
 * used: the budget is kept where a stay is booked.
 * @throws Refused not-found | voucher-programme-ended | vouchers-already-made | malformed-date | range-backwards
 */
export const makeVouchers = (
  ports: Ports,
  { memberId }: Actor,
  { id, batchId, count, units, expiresOn }: NewVouchers & { id: string },
): Promise<{ codes: string[] }> =>
  transaction(ports.database, async (tx) => {
    if (!(await lockProgramme(tx, id))) throw new Refused({ code: 'not-found' });
    const { unit, validFrom, validUntil, endedOn } = await readProgramme(tx, id);
    if (endedOn !== null) throw new Refused({ code: 'voucher-programme-ended', endedOn });
    requireDates(validFrom, expiresOn);
    requireDates(await todayOfDepartment(tx), expiresOn);
    requireDates(expiresOn, validUntil);
    const codes = Array.from({ length: count }, () =>
      codeOfBytes(Buffer.from(ports.newSecret(), 'base64url')),
    );
    const vouchers = codes.map((code) => ({ id: ports.newId(), codeHash: hashOfSecret(code) }));
    const batch = { programmeId: id, batchId, parts: units * partsPerUnit[unit], expiresOn, vouchers };
    if (!(await insertVouchers(tx, batch))) throw new Refused({ code: 'vouchers-already-made' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: memberId,
      placeId: null,
      action: 'vouchers.made',
      subjectId: id,
      detail: { count, units, expiresOn },
    });
    return { codes: codes.map(textOfVoucherCode) };
  });
