import type { PlacePhoto } from '@escale/shared/places';
import type { Day } from '../../availability/ribbon.ts';
import type { Span } from '../../availability/spans.ts';
import type { Tick } from '../../availability/tick.ts';
import type { CoverInput } from '../../places/cover/cover-input.ts';
import type { LonLat } from '../../places/map/project.ts';
import type { AccessNeed } from './filters.ts';

export type Station = { name: string; lines: string[]; distanceMeters: number };

/** What a card says of a place for one need: free for all of it, or why not and what is. */
export type PlaceCard = {
  slug: string;
  name: string;
  commune: string;
  at: LonLat | null;
  distanceMeters: number | null;
  station: Station | null;
  cover: CoverInput;
  photo: PlacePhoto | null;
  amenities: string[];
  isExample: boolean;
  resourceId: string | null;
  /** Units that the need takes: a desk for each person, or one room for all of them. */
  quantity: number;
  units: number;
  unitsFree: number;
  totalCents: number | null;
  ribbon: { day: Day; ticks: Tick[]; pick: Span } | null;
  /** Minutes of the local day, where it is free or full inside opening hours. */
  freeSpans: Span[];
  fullSpans: Span[];
  /** The minute of the day at which the last space of the kind closes; null where it is closed that day. */
  closesAt: number | null;
  /** The access needs that no source answers: to be asked there. */
  toAsk: AccessNeed[];
  verdict: 'fits' | 'full' | 'closed' | 'outside-hours';
};

/** A place that a search lists without an offer; it may still have other kinds of spaces to book. */
export type ListedPlace = {
  slug: string;
  name: string;
  commune: string;
  at: LonLat | null;
  distanceMeters: number | null;
  isBookable: boolean;
  listing: { state: 'open' | 'listed' | 'planned' | 'closed' | 'unknown'; asOf: string | null };
};
