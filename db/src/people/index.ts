export { type ListedPerson, listPeople, readListedPerson } from './listed-people.queries.ts';
export {
  forgetOldMessages,
  insertMessage,
  type MessageRow,
  readMessage,
  readWriting,
  reportMessage,
} from './messages.queries.ts';
export { isOfPlace, readIsOfPlace } from './of-place.queries.ts';
export {
  deleteListing,
  type ProfileFields,
  type ProfilePlace,
  readProfile,
  writeListing,
  writeProfile,
} from './profiles.queries.ts';
