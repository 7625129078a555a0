import {
  addressesOf,
  type Catalogue,
  dataSetNames,
  dataSets,
  liveFeed,
  openLicence,
} from '@escale/shared/open-data';

export const readCatalogue = async (): Promise<Catalogue> => ({
  licence: openLicence,
  dataSets: dataSetNames.map((name) => {
    const { title, description, update } = dataSets[name];
    return { name, title, description, update, ...addressesOf(name) };
  }),
  availability: liveFeed,
});
