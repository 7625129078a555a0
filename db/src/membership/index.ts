export { type AlikeRow, readMaybeAlike } from './alike.queries.ts';
export { listMembers, type MemberOfPlace } from './list-members.queries.ts';
export { countMoves, lockPair, type Moves, movePerson, removeEmptyCaller } from './merge.queries.ts';
export { askMerge, openMergeRequest, readAskedAt, readAskedMerge } from './merge-requests.queries.ts';
export { deleteNote, insertNote, type NoteRow, readNotes, readOwnNotes } from './notes.queries.ts';
export { insertPayments, lockOwed } from './payments.queries.ts';
export {
  type KnownMember,
  lockMember,
  type PermitsOfMember,
  readKnownMember,
  readPermitsOfMember,
  readStaysOfMember,
  type StayOfMember,
} from './read-member.queries.ts';
