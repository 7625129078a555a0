export {
  type ReportedPlace,
  type ReportingPlace,
  type ReportMark,
  readReportedPlace,
  readReportingPlaces,
  readReportMarks,
} from './reported-places.queries.ts';
export {
  type ClosedRow,
  type CloserRole,
  type DraftRow,
  freezeDraft,
  type ReportRow,
  readExampleDrafts,
  readReport,
  writeDraft,
} from './yearly-reports.queries.ts';
