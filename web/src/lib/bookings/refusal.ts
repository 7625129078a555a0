import type { ClaimRefusal, InvalidTransition, RruleRefusal, StayRefusal } from '@escale/shared/bookings';
import type { PricingRefusal } from '@escale/shared/pricing';

/** Every no that a person can meet while booking or cancelling; a sentence for each is checked by the compiler. */
export type BookingRefusal =
  | StayRefusal
  | RruleRefusal
  | { code: 'series-needs-account'; dates: number; most: number }
  | { code: 'series-conflict' }
  | ClaimRefusal
  | PricingRefusal
  | InvalidTransition
  | { code: 'slot-unavailable' }
  | { code: 'price-changed'; expectedTotal: number; total: number }
  | { code: 'audience-not-verified' }
  | { code: 'place-not-open-for-bookings' }
  | { code: 'training-required' }
  | { code: 'hold-expired' }
  | { code: 'hold-extension-limit'; most: number }
  | { code: 'too-many-holds'; most: number }
  | { code: 'quota-reached'; most: number }
  | { code: 'room-is-free' }
  | { code: 'not-waiting' }
  | { code: 'pass-spent' }
  | { code: 'idempotency-in-flight' }
  | { code: 'idempotency-key-reused' }
  | { code: 'wrong-origin' }
  | { code: 'too-many-requests' }
  | { code: 'overloaded' }
  | { code: 'api-unreachable' };

export type BookingRefusalCode = BookingRefusal['code'];
