import { dataSetContracts, dataSets, openDataContract, tableSchema } from '@escale/shared/open-data';
import type { App } from '../app.ts';
import { kept } from '../http/kept.ts';
import { openToAll } from '../http/open-to-all.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { dataSetCsv, dataSetJson } from './data-set-file.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readLiveAvailability } from './read-live-availability.ts';

const FIVE_MINUTES = 300;
const HALF_A_MINUTE = 30;
const A_DAY = 86_400;
const json = 'application/json; charset=utf-8';

export const openDataRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, openDataContract.catalogue, async (call) => {
    openToAll(call.reply);
    return kept(call, FIVE_MINUTES, await readCatalogue(), json);
  });
  serve(app, ports, openDataContract.availability, async (call) => {
    openToAll(call.reply);
    return kept(call, HALF_A_MINUTE, await readLiveAvailability(ports), json);
  });
  for (const { name, csv, json: rows, schema } of dataSetContracts) {
    serve(app, ports, csv, async (call) => {
      openToAll(call.reply);
      call.reply.header('content-disposition', `attachment; filename="${name}.csv"`).serializer(String);
      return kept(call, FIVE_MINUTES, await dataSetCsv(ports, name), 'text/csv; charset=utf-8');
    });
    serve(app, ports, rows, async (call) => {
      openToAll(call.reply);
      call.reply.serializer(String);
      return kept(call, FIVE_MINUTES, await dataSetJson(ports, name), json);
    });
    serve(app, ports, schema, async (call) => {
      openToAll(call.reply);
      call.reply.serializer(String);
      return kept(call, A_DAY, JSON.stringify(tableSchema(name, dataSets[name])), json);
    });
  }
};
