import type { InitiativeSchema } from '@escale/shared/initiatives';

/** An initiative in schema.org’s words. */
export function initiativeSchema(initiative: InitiativeSchema, url: string): object {
  const { name, summary, commune, address, website, phone, email, rating } = initiative;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': url,
    url: website ?? url,
    name,
    description: summary,
    areaServed: commune?.name ?? 'Hauts-de-Seine',
    ...(commune && {
      address: {
        '@type': 'PostalAddress',
        ...(address && { streetAddress: address }),
        addressLocality: commune.name,
        addressCountry: 'FR',
      },
    }),
    ...(phone && { telephone: phone }),
    ...(email && { email }),
    ...(rating.average !== null && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: rating.average,
        ratingCount: rating.ratings,
        bestRating: 5,
        worstRating: 1,
      },
    }),
  };
}
