export {
  claimDueMessage,
  type DueMessage,
  giveUpMessage,
  markDelivered,
  postponeMessage,
} from './outbox-delivery.queries.ts';
export { countOutbox, listOutbox, type OutboxFilter, type OutboxRow } from './read-outbox.queries.ts';
