import type {
  Alternative,
  AudienceRefusal,
  BookingStatus,
  CheckInMomentRefusal,
  ClaimRefusal,
  InvalidTransition,
  RruleRefusal,
  StayRefusal,
  WaitingStatus,
} from '@escale/shared/bookings';
import type { ClosurePeriodRefusal, HitBooking } from '@escale/shared/closures';
import type { EntryEndRefusal, EntryStatus } from '@escale/shared/community';
import type { EventPeriodRefusal } from '@escale/shared/events';
import type { LabelRefusal } from '@escale/shared/guide';
import type { ContributionStatus } from '@escale/shared/initiatives';
import type { LocalTimeRefusal, OpeningWeekRefusal } from '@escale/shared/kernel';
import type { MergeRefusal } from '@escale/shared/membership';
import type { EndingRefusal, PassProductRefusal } from '@escale/shared/passes';
import type { LinkRefusal, WritingRefusal } from '@escale/shared/people';
import type { OpeningExceptionRefusal } from '@escale/shared/places';
import type { PricingRefusal } from '@escale/shared/pricing';
import type { BookedUnit, BookingRulesRefusal, CancellationPolicyRefusal } from '@escale/shared/resources';
import type { AgreementRefusal } from '@escale/shared/subsidies';
import type { HeaderRefusal, ImportStatus } from '@escale/shared/transfers';
import type { StatementState } from '@escale/shared/voucher-statements';
import type { VoucherRefusal } from '@escale/shared/vouchers';
import type { AddressRefusal } from '@escale/shared/webhooks';
import type { OriginRefusal } from '@escale/shared/widgets';

/** What only the HTTP side can refuse: who asks, how often, in which form, with which key. */
type RequestRefusal =
  | { code: 'malformed-request'; errors: { field: string; message: string }[] }
  | { code: 'not-signed-in' }
  | { code: 'session-ended' }
  | { code: 'wrong-credentials' }
  | { code: 'reset-link-spent' }
  | { code: 'last-owner' }
  | { code: 'places-without-a-manager'; places: { slug: string; name: string }[] }
  | { code: 'not-allowed' }
  | { code: 'wrong-origin' }
  | { code: 'not-found' }
  | { code: 'body-too-large'; maxBytes: number }
  | { code: 'unsupported-media-type' }
  | { code: 'too-many-requests'; retryAfterSeconds: number }
  | { code: 'overloaded'; retryAfterSeconds: number }
  | { code: 'idempotency-key-missing' }
  | { code: 'idempotency-key-malformed' }
  | { code: 'idempotency-key-reused' }
  | { code: 'idempotency-in-flight' };

type PlaceRefusal =
  | { code: 'unknown-commune'; commune: string }
  | { code: 'unknown-time-zone'; timeZone: string }
  | { code: 'malformed-date'; date: string }
  | { code: 'valid-from-in-the-past'; validFrom: string; today: string }
  | { code: 'date-in-the-past'; date: string; today: string }
  | { code: 'opening-hours-missing' }
  | { code: 'too-many-photos'; most: number }
  | { code: 'closes-before-it-opens' }
  | { code: 'range-backwards'; from: string; to: string }
  | { code: 'range-too-long'; maxDays: number };

type ResourceRefusal =
  | {
      code: 'units-unclear';
      detail:
        | 'give either unitCount or unitIds'
        | 'give either unitIds or all'
        | 'the place has no units to close';
    }
  | { code: 'unit-not-of-this-place'; unitIds: string[] }
  | { code: 'whole-place-takes-all' }
  | { code: 'resource-has-bookings'; bookings: number }
  | { code: 'units-have-bookings'; bookings: BookedUnit[] }
  | { code: 'changed-meanwhile'; version: string }
  | { code: 'tariff-repeated'; formula: string; audience: string; validFrom: string }
  | { code: 'tariffs-sell-nothing'; firstDate: string; lastDate: string };

type ImageRefusal =
  | { code: 'image-unreadable'; reason: 'svg' | 'other' | 'damaged' }
  | { code: 'image-too-large'; width: number; height: number; maxPixels: number };

type MembershipRefusal = MergeRefusal | { code: 'merge-needs-confirmation' };

type TransferRefusal =
  | HeaderRefusal
  | { code: 'file-unreadable'; reason: UnreadableFile }
  | { code: 'too-many-lines'; lines: number; most: number }
  | { code: 'import-not-ready'; importStatus: ImportStatus }
  | { code: 'import-has-errors'; lines: number }
  | { code: 'people-must-know' };

type UnreadableFile =
  | 'empty'
  | 'spreadsheet'
  | 'zip'
  | 'pdf'
  | 'page'
  | 'binary'
  | 'quotes'
  | 'not-a-calendar'
  | 'calendar-of-bookings';

/** `changedAt` is null where the one who changed it is not on record. */
type PlanRefusal = {
  code: 'plan-changed';
  revision: number;
  changedBy: string | null;
  changedAt: string | null;
};

type PricesRefusal = { code: 'audience-is-everyones'; audience: string } | { code: 'person-without-account' };

type PassRefusal =
  | EndingRefusal
  | PassProductRefusal
  | { code: 'resource-not-of-this-place'; resourceIds: string[] }
  | { code: 'pass-begins-too-late'; latest: string }
  | { code: 'pass-already-paid' }
  | { code: 'not-a-subscription' };

type BookingRefusal =
  | { code: 'slot-unavailable'; alternatives?: Alternative[] }
  | { code: 'price-changed'; expectedTotal: number; total: number; currency: string }
  | { code: 'booking-changed'; start: string; end: string; bookingStatus: BookingStatus; revision: number }
  | { code: 'pass-spent' }
  | { code: 'stay-already-begun'; start: string }
  | { code: 'stay-not-begun'; start: string }
  | { code: 'hold-expired' }
  | { code: 'hold-extension-limit'; most: number }
  | { code: 'too-many-holds'; most: number }
  | { code: 'quota-reached'; most: number }
  | { code: 'request-expired' }
  | { code: 'approval-needed' }
  | { code: 'check-in-not-used' }
  | { code: 'not-attended' }
  | { code: 'check-in-code-missing' }
  | CheckInMomentRefusal
  | (LocalTimeRefusal & { field: 'at' })
  | { code: 'outside-check-in-window'; opensAt: string; closesAt: string }
  | { code: 'room-is-free' }
  | { code: 'not-waiting'; entryStatus: WaitingStatus }
  | AudienceRefusal
  | { code: 'place-not-open-for-bookings' }
  | { code: 'training-required' };

/** A date of a series and the code of what stands against it; the nearest times for the first of such dates. */
export type Conflict = { start: string; code: string; alternatives?: Alternative[] };

type SeriesRefusal =
  | RruleRefusal
  | { code: 'series-needs-account'; dates: number; most: number }
  | { code: 'series-conflict'; conflicts: Conflict[] }
  | { code: 'occurrence-not-skipped'; date: string };

type ClosureRefusal =
  | ClosurePeriodRefusal
  | { code: 'closure-hits-bookings'; bookings: HitBooking[] }
  | { code: 'closure-overlaps'; taken: { unitId: string; start: string; end: string }[] };

type EventRefusal =
  | EventPeriodRefusal
  | { code: 'event-hits-bookings'; bookings: HitBooking[] }
  | { code: 'event-already-begun'; start: string }
  | { code: 'event-not-begun'; start: string }
  | { code: 'event-cancelled' }
  | { code: 'already-registered' }
  | { code: 'capacity-below-registered'; registered: number }
  | { code: 'registration-not-of-this-event'; registrationIds: string[] };

type CommunityRefusal =
  | EntryEndRefusal
  | { code: 'entry-changed'; entryStatus: EntryStatus; revision: number; reason: string | null };

type GuideRefusal =
  | LabelRefusal
  | { code: 'unknown-place'; slugs: string[] }
  | { code: 'already-proposed'; initiativeId: string }
  | { code: 'nothing-changed' }
  | { code: 'contribution-decided'; contributionStatus: ContributionStatus }
  | { code: 'review-empty' }
  | { code: 'too-many-writings'; most: number }
  | { code: 'too-many-lists'; most: number }
  | { code: 'list-full'; most: number }
  | {
      code: 'guide-file-unreadable';
      reason: 'malformed' | 'no-columns' | 'empty' | 'too-long';
      line: number | null;
    }
  | { code: 'lines-faulty'; lines: number[] };
type StatisticsRefusal =
  | { code: 'figure-already-contested' }
  | { code: 'contest-already-answered'; answer: string };

/** `endsOn`: the last date of the year, or of the place in it. */
type ReportRefusal =
  | { code: 'year-not-over'; endsOn: string }
  | { code: 'report-closed'; version: number }
  | { code: 'report-not-closed' };

type PeopleRefusal =
  | LinkRefusal
  | WritingRefusal
  | { code: 'not-of-this-place' }
  | { code: 'already-answered' };

/** What the bookings refuse comes from `VoucherRefusal`. */
type VouchersRefusal =
  | VoucherRefusal
  | { code: 'voucher-code-not-valid' }
  | { code: 'voucher-stays-put' }
  | { code: 'voucher-stays-to-come'; stays: number }
  | { code: 'vouchers-all-claimed' }
  | { code: 'vouchers-already-made' }
  | { code: 'budget-below-drawn'; drawnCents: number }
  | { code: 'month-not-over'; month: string }
  | { code: 'statement-not-ready'; statementState: StatementState };

type WebhookRefusal =
  | AddressRefusal
  | { code: 'webhook-address-known' }
  | { code: 'too-many-webhooks'; most: number }
  | { code: 'webhook-off' }
  | { code: 'webhook-message-waiting' };

type WidgetRefusal = OriginRefusal | { code: 'widget-without-sites' };

export type Refusal =
  | AgreementRefusal
  | RequestRefusal
  | PlaceRefusal
  | ResourceRefusal
  | PassRefusal
  | BookingRefusal
  | BookingRulesRefusal
  | CancellationPolicyRefusal
  | ClaimRefusal
  | ClosureRefusal
  | CommunityRefusal
  | EventRefusal
  | GuideRefusal
  | ImageRefusal
  | InvalidTransition
  | MembershipRefusal
  | OpeningExceptionRefusal
  | OpeningWeekRefusal
  | PeopleRefusal
  | StatisticsRefusal
  | PlanRefusal
  | PricesRefusal
  | PricingRefusal
  | ReportRefusal
  | SeriesRefusal
  | StayRefusal
  | TransferRefusal
  | VouchersRefusal
  | WebhookRefusal
  | WidgetRefusal;

/** Carries an expected no out of a transaction, which thereby rolls back; http/problem.ts words it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
