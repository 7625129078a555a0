export {
  countToDecide,
  listReportedMessages,
  listStaffToTell,
  readApprovesFirst,
  readDeskEntries,
  settleMessage,
  writeApprovesFirst,
} from './desk.queries.ts';
export {
  decideEntry,
  deleteEntry,
  type EntryRow,
  forgetOldEntries,
  insertEntry,
  listEntries,
  listEntriesOf,
  readEntry,
  writeReport,
} from './entries.queries.ts';
