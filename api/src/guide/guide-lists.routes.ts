import { guideListsContract } from '@escale/shared/guide';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { changeList } from './change-list.ts';
import { createList } from './create-list.ts';
import { deleteList } from './delete-list.ts';
import { listLists } from './list-lists.ts';
import { putEntry } from './put-entry.ts';
import { readList } from './read-list.ts';
import { readSharedList } from './read-shared-list.ts';
import { removeEntry } from './remove-entry.ts';

export const guideListsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, guideListsContract.list, ({ actor }) => listLists(ports, actor));
  serve(app, ports, guideListsContract.create, ({ actor, body }) => createList(ports, actor, body));
  serve(app, ports, guideListsContract.read, ({ actor, params }) => readList(ports, actor, params.id));
  serve(app, ports, guideListsContract.rename, ({ actor, params, body }) =>
    changeList(ports, actor, { ...params, change: body }),
  );
  serve(app, ports, guideListsContract.renew, ({ actor, params }) =>
    changeList(ports, actor, { ...params, change: { renewed: true } }),
  );
  serve(app, ports, guideListsContract.remove, ({ actor, params }) => deleteList(ports, actor, params.id));
  serve(app, ports, guideListsContract.putEntry, ({ actor, params, body }) =>
    putEntry(ports, actor, { ...params, ...body }),
  );
  serve(app, ports, guideListsContract.removeEntry, ({ actor, params }) => removeEntry(ports, actor, params));
  serve(app, ports, guideListsContract.share, async ({ actor, params }) => {
    const token = ports.newSecret();
    await changeList(ports, actor, { ...params, change: { token } });
    return { token };
  });
  serve(app, ports, guideListsContract.unshare, ({ actor, params }) =>
    changeList(ports, actor, { ...params, change: { token: null } }),
  );
  serve(app, ports, guideListsContract.readShared, ({ querystring }) =>
    readSharedList(ports, querystring.token),
  );
};
