export {
  type CalendarFeed,
  deleteFeed,
  type FeedOwner,
  noteContent,
  readFeedOpening,
  readMemberFeed,
  readPlaceFeed,
  writeFeed,
} from './calendar-feeds.queries.ts';
export {
  listStaysOfMember,
  listStaysOfPlace,
  readStayForCalendar,
  readStaysForCalendar,
} from './calendar-stays.queries.ts';
