export {
  type AttemptRow,
  type LeavingMessage,
  leaseEndpoint,
  noteFailing,
  noteWorking,
  readLeaving,
  returnEndpoint,
  writeAttempt,
} from './delivery.queries.ts';
export {
  deleteEndpoint,
  type EndpointFields,
  type EndpointKey,
  type EndpointRow,
  insertEndpoint,
  listEndpoints,
  lockEndpoint,
  readEndpoint,
  replaceSecret,
  updateEndpoint,
} from './endpoints.queries.ts';
export {
  forgetOldWebhooks,
  insertTest,
  listMessages,
  type MessageKey,
  type MessageRow,
  putBackInLine,
  readMessageState,
} from './messages.queries.ts';
