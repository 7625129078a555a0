import { passesContract } from '@escale/shared/passes';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { buyPass } from './buy-pass.ts';
import { createPassProduct } from './create-pass-product.ts';
import { listPassProducts } from './list-pass-products.ts';
import { listPasses } from './list-passes.ts';
import { listSoldPasses } from './list-sold-passes.ts';
import { payPass } from './pay-pass.ts';
import { previewTermination } from './preview-termination.ts';
import { retirePassProduct } from './retire-pass-product.ts';
import { terminatePass } from './terminate-pass.ts';
import { updatePassProduct } from './update-pass-product.ts';

export const passesRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, passesContract.listProducts, async ({ params, readActor }) =>
    listPassProducts(ports, await readActor(), params.slug),
  );
  serve(app, ports, passesContract.createProduct, ({ actor, placeId, body }) =>
    createPassProduct(ports, actor, placeId, body),
  );
  serve(app, ports, passesContract.updateProduct, ({ actor, placeId, params, body }) =>
    updatePassProduct(ports, actor, { placeId, id: params.id }, body),
  );
  serve(app, ports, passesContract.retireProduct, ({ actor, placeId, params }) =>
    retirePassProduct(ports, actor, { placeId, id: params.id }),
  );
  serve(app, ports, passesContract.buy, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await buyPass(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, passesContract.list, ({ actor }) => listPasses(ports, actor));
  serve(app, ports, passesContract.listSold, ({ actor, placeId, querystring }) =>
    listSoldPasses(ports, actor, placeId, querystring),
  );
  serve(app, ports, passesContract.pay, ({ actor, placeId, params }) =>
    payPass(ports, actor, { placeId, id: params.id }),
  );
  serve(app, ports, passesContract.previewTermination, ({ actor, params }) =>
    previewTermination(ports, actor, params.id),
  );
  serve(app, ports, passesContract.terminate, ({ actor, params, body }) =>
    terminatePass(ports, actor, params.id, body),
  );
};
