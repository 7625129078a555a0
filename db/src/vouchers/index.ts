export {
  readDueVoucherReminders,
  readVoucherEnding,
} from './ending-vouchers.queries.ts';
export {
  agreePlace,
  insertProgramme,
  leavePlace,
  listProgrammes,
  type ProgrammeRow,
  readProgramme,
  updateProgramme,
} from './programmes.queries.ts';
export {
  claimVoucher,
  insertVouchers,
  listVouchersOf,
  lockProgramme,
  lockVoucher,
  type MyVoucherRow,
  readVoucherAt,
  spendFromVoucher,
  withdrawUnclaimed,
} from './vouchers.queries.ts';
