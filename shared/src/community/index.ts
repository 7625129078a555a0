export {
  CommunityDesk,
  communityContract,
  EntryQuery,
  EntrySchema,
  NewEntry,
} from './community.contract.ts';
export * from './entry.ts';
export * from './read-end.ts';
