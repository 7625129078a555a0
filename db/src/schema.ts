export { audit } from './audit/audit.table.ts';
export { passwordResets } from './auth/password-resets.table.ts';
export { placeRoles } from './auth/place-roles.table.ts';
export { sessions } from './auth/sessions.table.ts';
export { allocations } from './availability/allocations.table.ts';
export { fareShares, passForfeits, passSpends } from './bookings/booking-price.table.ts';
export { bookingParts, bookings, bookingTransitions, idempotencyKeys } from './bookings/bookings.table.ts';
export { guestLinks } from './bookings/guest-links.table.ts';
export { refusalSalts, refusalsForLackOfRoom } from './bookings/refusals.table.ts';
export { bookingSeries, seriesOccurrences } from './bookings/series.table.ts';
export { visitSalts } from './bookings/visits.table.ts';
export { voucherSpends } from './bookings/voucher-spends.table.ts';
export { waitingEntries } from './bookings/waiting-list.table.ts';
export { walkIns } from './bookings/walk-ins.table.ts';
export { memberCalendarFeeds, placeCalendarFeeds } from './calendars/calendar-feeds.table.ts';
export { closures } from './closures/closures.table.ts';
export { communityEntries, communityReports, communitySettings } from './community/community.table.ts';
export { unmetSearches, visitWishes } from './demand/unmet-searches.table.ts';
export { eventEditions } from './events/event-editions.table.ts';
export { eventRegistrations, events } from './events/events.table.ts';
export { guideListEntries, guideLists } from './guide/guide-lists.table.ts';
export { jobHeartbeats } from './health/job-heartbeats.table.ts';
export { incidents } from './incidents/incidents.table.ts';
export {
  initiativeContributions,
  initiativeHistory,
  initiativeSalts,
  initiativeWrites,
} from './initiatives/contributions.table.ts';
export { initiativePlaces, initiatives } from './initiatives/initiatives.table.ts';
export { initiativeReports, initiativeReviews } from './initiatives/reviews.table.ts';
export { members } from './members/members.table.ts';
export { bookingPayments } from './membership/booking-payments.table.ts';
export { memberNotes } from './membership/member-notes.table.ts';
export { mergeRequests } from './membership/merge-requests.table.ts';
export { openDataCells, openDataMonths } from './open-data/open-data.table.ts';
export { outbox } from './outbox/outbox.table.ts';
export {
  passes,
  passPeriods,
  passProductResources,
  passProducts,
  passResources,
} from './passes/passes.table.ts';
export { memberMessages, profileListings, profiles } from './people/people.table.ts';
export { placeArrivals } from './places/arrivals.table.ts';
export { communes } from './places/communes.table.ts';
export {
  openingExceptionIntervals,
  openingExceptions,
  openingIntervals,
  openingWeeks,
  publicHolidays,
} from './places/opening.table.ts';
export { operators } from './places/operators.table.ts';
export { placePhotoFiles, placePhotos } from './places/photos.table.ts';
export { placeOfId, placeOfSlug, places } from './places/places.table.ts';
export { placeFactSources, placeFacts, placeSources } from './places/sources.table.ts';
export { planBackgrounds, plans, planUnits } from './plans/plans.table.ts';
export { fareCounters } from './pricing/fare-counters.table.ts';
export { tariffs, verifiedAudiences } from './pricing/tariffs.table.ts';
export { yearlyReports } from './reports/yearly-reports.table.ts';
export { resources, resourceUnits, units } from './resources/resources.table.ts';
export { trainings } from './resources/trainings.table.ts';
export { seeds } from './seed/seeds.table.ts';
export { figureContests } from './statistics/figure-contests.table.ts';
export {
  countedPlaces,
  firstVisits,
  placeDayPeople,
  placeDays,
  placeMonths,
  staleDays,
} from './statistics/place-days.table.ts';
export { subsidyInstalments, subsidyTargets, targetWarnings } from './subsidies/agreements.table.ts';
export { departmentFacts } from './subsidies/department-facts.table.ts';
export { subsidies, supportedProjects } from './subsidies/subsidies.table.ts';
export { importedBookings, placePeople } from './transfers/brought-in.table.ts';
export { importLines, imports } from './transfers/imports.table.ts';
export {
  voucherStatementNumbers,
  voucherStatementStays,
  voucherStatements,
} from './voucher-statements/voucher-statements.table.ts';
export { voucherPlaces, voucherProgrammes, vouchers } from './vouchers/vouchers.table.ts';
export { webhookAttempts, webhookEndpoints, webhookMessages } from './webhooks/webhooks.table.ts';
export { placeWidgets } from './widgets/widgets.table.ts';
