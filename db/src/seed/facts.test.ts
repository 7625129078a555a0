import { amenities, factFields, listingStates, placeKinds } from '@escale/shared/places';
import { describe, expect, it } from 'vitest';
import { readFacts } from './facts.ts';

const { communes, operators, sources, places, borderPlaces } = await readFacts();
const all = [...places, ...borderPlaces];
const texts = all.flatMap(({ slug, facts, description, name, address }) => [
  { slug, fr: name, en: name },
  { slug, fr: address ?? '', en: '' },
  ...(description ? [{ slug, ...description }] : []),
  ...facts.map(({ fr, en }) => ({ slug, fr, en })),
]);

describe('the facts that ship', () => {
  it('hold every place of the department, those just beyond its border, and its 36 communes', () => {
    expect(places).toHaveLength(56);
    expect(borderPlaces).toHaveLength(45);
    expect(communes.filter((commune) => commune.outline !== null)).toHaveLength(36);
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(101);
    expect(new Set(all.map(({ id }) => id)).size).toBe(101);
  });

  it('name a source that exists for every fact', () => {
    const known = new Set(sources.map(({ id }) => id));
    for (const { slug, facts } of all) {
      expect(facts.length, slug).toBeGreaterThan(0);
      for (const fact of facts) {
        expect(fact.sources.length, `${slug}: ${fact.fr}`).toBeGreaterThan(0);
        expect(fact.sources.filter((id) => !known.has(id))).toEqual([]);
      }
    }
  });

  it('give the CGET list the attribution that its licence asks for', () => {
    expect(sources.find(({ id }) => id === 'CGET19')).toMatchObject({
      title: 'CGET, Mission coworking, 13/06/2019',
      licence: 'Licence Ouverte 2.0',
    });
  });

  it('never call a place open that was last seen in 2019 or before', () => {
    for (const { slug, listing } of all) {
      expect(listing.asOf, slug).toMatch(/^\d{4}(-\d{2})?$/);
      if (listing.asOf < '2020') expect(listing.state, slug).not.toBe('open');
    }
    expect(borderPlaces.every(({ listing }) => listing.state === 'listed')).toBe(true);
  });

  it('tell how each place was last seen', () => {
    for (const { slug, facts } of all)
      expect(
        facts.filter(({ field }) => field === 'listing'),
        slug,
      ).toHaveLength(1);
  });

  it('hold no e-mail address and no telephone number', () => {
    for (const { slug, fr, en } of texts) {
      expect(`${fr} ${en}`, slug).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i);
      expect(`${fr} ${en}`, slug).not.toMatch(/(?:\+33|\b0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}\b/);
    }
  });

  it('keep to French typography in French', () => {
    for (const { slug, fr } of texts) {
      expect(fr, slug).not.toMatch(/ [:;!?%€»]/);
      expect(fr.replaceAll(/https?:\S+/g, ''), slug).not.toMatch(/[^\u00a0\s][;!?%€»]/);
      expect(fr, slug).not.toMatch(/« |'|\.\.\.|!/);
    }
  });

  it('place every one of them on the map, and say how precisely', () => {
    for (const { slug, location } of all) {
      expect(location.lat, slug).toBeGreaterThan(48.7);
      expect(location.lat, slug).toBeLessThan(48.97);
      expect(location.lon, slug).toBeGreaterThan(2.1);
      expect(location.lon, slug).toBeLessThan(2.4);
    }
    expect(places.filter(({ location }) => location.precision === 'commune')).toHaveLength(16);
  });

  it('use the words that the product knows', () => {
    const codes = new Set(communes.map(({ insee }) => insee));
    const names = new Set(operators.map(({ name }) => name));
    for (const place of all) {
      expect(placeKinds).toContain(place.kind);
      expect(listingStates).toContain(place.listing.state);
      expect(codes).toContain(place.insee);
      if (place.operator !== null) expect(names).toContain(place.operator);
      expect(amenities).toEqual(expect.arrayContaining(place.amenities));
      expect(factFields).toEqual(expect.arrayContaining(place.unknownFields));
      expect(factFields).toEqual(expect.arrayContaining(place.facts.map(({ field }) => field)));
    }
  });

  it("tell Casaco's real figures and where sources disagree", () => {
    const casaco = places.find(({ slug }) => slug === 'casaco');
    const told = casaco?.facts.map(({ fr }) => fr).join(' | ');
    expect(told).toContain('45 postes');
    expect(told).toContain('250\u00a0€\u00a0HT');
    expect(told).toContain('150\u00a0€\u00a0HT');
    const electrolab = places.find(({ slug }) => slug === 'electrolab');
    expect(electrolab?.facts.find(({ field }) => field === 'address')?.fr).toContain('52 ou 58');
  });
});
