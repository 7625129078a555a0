import { communityContract } from '@escale/shared/community';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { createEntry } from './create-entry.ts';
import { decideEntry } from './decide-entry.ts';
import { listEntries } from './list-entries.ts';
import { readDesk } from './read-desk.ts';
import { readEntry } from './read-entry.ts';
import { reportEntry } from './report-entry.ts';
import { settleMessage } from './settle-message.ts';
import { withdrawEntry } from './withdraw-entry.ts';
import { writeSettings } from './write-settings.ts';
import { writeToAuthor } from './write-to-author.ts';

export const communityRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, communityContract.list, ({ actor, params, querystring }) =>
    listEntries(ports, actor, { ...querystring, ...params }),
  );
  serve(app, ports, communityContract.read, ({ actor, params }) => readEntry(ports, actor, params));
  serve(app, ports, communityContract.create, async ({ actor, params, body, idempotencyKey: key, reply }) =>
    replayed(reply, await createEntry(ports, actor, { ...params, key, entry: body })),
  );
  serve(app, ports, communityContract.withdraw, ({ actor, params }) => withdrawEntry(ports, actor, params));
  serve(app, ports, communityContract.report, ({ actor, params, body }) =>
    reportEntry(ports, actor, { ...params, ...body }),
  );
  serve(app, ports, communityContract.write, async ({ actor, params, body, idempotencyKey: key, reply }) =>
    replayed(reply, await writeToAuthor(ports, actor, params, { key, message: body })),
  );
  serve(app, ports, communityContract.desk, ({ actor, placeId, params }) =>
    readDesk(ports, actor, { placeId, ...params }),
  );
  serve(app, ports, communityContract.settings, ({ actor, placeId, body }) =>
    writeSettings(ports, actor, { placeId, ...body }),
  );
  serve(app, ports, communityContract.decide, ({ actor, placeId, params, body }) =>
    decideEntry(ports, actor, { placeId, id: params.id, decision: body }),
  );
  serve(app, ports, communityContract.settle, ({ actor, placeId, params, body }) =>
    settleMessage(ports, actor, { placeId, id: params.id, ...body }),
  );
};
