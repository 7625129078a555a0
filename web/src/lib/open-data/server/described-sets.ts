import { addressesOf, dataSetNames, dataSets, liveFeed, openLicence } from '@escale/shared/open-data';
import type { Lang } from '#lib/messages/lang.ts';

/** What is published, in one language, with whole addresses to copy. */
export function describedSets(lang: Lang, origin: string) {
  return {
    licence: openLicence,
    catalogue: `${origin}/api/v1/open-data`,
    sets: dataSetNames.map((name) => {
      const { title, description, update, fields } = dataSets[name];
      const { csv, json, schema } = addressesOf(name);
      return {
        name,
        title: title[lang],
        description: description[lang],
        update: update[lang],
        csv: `${origin}${csv}`,
        json: `${origin}${json}`,
        schema: `${origin}${schema}`,
        columns: fields.map((field) => ({
          name: field.name,
          type: field.type,
          isRequired: field.required === true,
          text: field.said[lang],
          words: field.enum ?? [],
        })),
      };
    }),
    live: {
      title: liveFeed.title[lang],
      description: liveFeed.description[lang],
      update: liveFeed.update[lang],
      json: `${origin}${liveFeed.json}`,
    },
  };
}

export type DescribedSet = ReturnType<typeof describedSets>['sets'][number];
