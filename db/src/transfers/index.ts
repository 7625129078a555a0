export {
  type BookingToExport,
  type MemberToExport,
  readBookingsToExport,
  readMembersToExport,
  readSpacesToExport,
  readTariffsToExport,
  type SpaceToExport,
  type TariffToExport,
} from './export.queries.ts';
export { listImportLines, replaceImportLines } from './import-lines.queries.ts';
export {
  endImport,
  forgetImportFiles,
  type ImportFile,
  type ImportKey,
  type ImportRow,
  insertImport,
  keepFewFiles,
  listImports,
  moveImport,
  noteCounts,
  noteProgress,
  readImport,
  readImportFile,
  readImportsUnderWay,
} from './imports.queries.ts';
export {
  type KnownStay,
  readKnownPeople,
  readKnownStays,
  readProducts,
  readSpaces,
  readTodayThere,
  type SpaceRow,
} from './known.queries.ts';
export { readPlaceToExport } from './place-to-export.queries.ts';
export { ensurePeople, insertPeopleOfPlace, type PersonOfPlace } from './write-people.queries.ts';
export { insertSpaces, insertTariffs } from './write-place.queries.ts';
export { type BroughtStay, insertBroughtStays } from './write-stays.queries.ts';
