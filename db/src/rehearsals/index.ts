export { readFaresBefore, readPassesBefore, readVerifiedAudiences } from './past-holdings.queries.ts';
export { readPastRequests, readTakenSince } from './past-requests.queries.ts';
export { countRefusedVisitors, readStandingStays, type StandingStay } from './standing-stays.queries.ts';
