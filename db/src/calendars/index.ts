export {
  type CalendarFeed,
  deleteFeed,
  type FeedOwner,
  noteContent,
  readMemberFeed,
  readPlaceFeed,
  writeFeed,
} from './calendar-feeds.queries.ts';
export { listStaysOfMember, listStaysOfPlace, readStayForCalendar } from './calendar-stays.queries.ts';
