export {
  claimDueMessage,
  type DueMessage,
  markDelivered,
  postponeMessage,
} from './outbox-delivery.queries.ts';
export { countOutbox, listOutbox, type OutboxFilter, type OutboxRow } from './read-outbox.queries.ts';
