import { readFile } from 'node:fs/promises';
import type { Amenity, FactField, ListingState, PlaceKind } from '@escale/shared/places';
import type { NearbyStation } from '../places/places.table.ts';

/** The files of `facts/`, one entry a line; docs/data.md tells where they come from. Tests check their shape. */
export type Facts = {
  communes: CommuneFacts[];
  operators: { id: string; name: string; legalForm: string | null }[];
  sources: SourceFacts[];
  places: PlaceFacts[];
  borderPlaces: PlaceFacts[];
};

export type CommuneFacts = {
  insee: string;
  name: string;
  department: string;
  postcodes: string[];
  population: number | null;
  intercommunality: string | null;
  centroid: { lat: number; lon: number } | null;
  outline: { type: string; coordinates: unknown } | null;
};

export type SourceFacts = {
  id: string;
  title: string;
  url: string | null;
  dated: string | null;
  licence: string | null;
};

export type PlaceFacts = {
  id: string;
  slug: string;
  name: string;
  kind: PlaceKind;
  tags: string[];
  operator: string | null;
  address: string | null;
  postcode: string | null;
  commune: string;
  insee: string;
  location: { lat: number; lon: number; precision: 'address' | 'approximate' | 'commune' };
  amenities: Amenity[];
  description: { fr: string; en: string } | null;
  website: string | null;
  opensOn: string | null;
  closesOn: string | null;
  listing: { state: ListingState; asOf: string };
  stations: NearbyStation[];
  unknownFields: FactField[];
  facts: { field: FactField; fr: string; en: string; sources: string[] }[];
};

export const readFacts = async (): Promise<Facts> => {
  const [communes, operators, sources, places, borderPlaces] = await Promise.all([
    read<CommuneFacts[]>('communes'),
    read<Facts['operators']>('operators'),
    read<SourceFacts[]>('sources'),
    read<PlaceFacts[]>('places'),
    read<PlaceFacts[]>('border-places'),
  ]);
  return { communes, operators, sources, places, borderPlaces };
};

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`./facts/${name}.json`, import.meta.url), 'utf8'));
