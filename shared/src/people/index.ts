export * from './audience.ts';
export * from './may-write.ts';
export {
  MessageSchema,
  NewMessage,
  PeopleQuery,
  PersonSchema,
  ProfileChange,
  ProfileSchema,
  peopleContract,
  SentMessage,
} from './people.contract.ts';
export * from './read-link.ts';
