import { webhooksContract } from '@escale/shared/webhooks';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { addWebhook } from './add-webhook.ts';
import { changeWebhook } from './change-webhook.ts';
import { listMessages } from './list-messages.ts';
import { listWebhooks } from './list-webhooks.ts';
import { removeWebhook } from './remove-webhook.ts';
import { renewSecret } from './renew-secret.ts';
import { replayMessage } from './replay-message.ts';
import { sendTest } from './send-test.ts';

export const webhooksRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, webhooksContract.list, async ({ placeId }) => ({
    items: await listWebhooks(ports, placeId),
  }));
  serve(app, ports, webhooksContract.add, ({ actor, placeId, body }) =>
    addWebhook(ports, actor, placeId, body),
  );
  serve(app, ports, webhooksContract.change, ({ actor, placeId, params, body }) =>
    changeWebhook(ports, actor, { placeId, id: params.webhookId }, body),
  );
  serve(app, ports, webhooksContract.remove, async ({ actor, placeId, params }) => {
    await removeWebhook(ports, actor, { placeId, id: params.webhookId });
    return undefined;
  });
  serve(app, ports, webhooksContract.renewSecret, ({ actor, placeId, params }) =>
    renewSecret(ports, actor, { placeId, id: params.webhookId }),
  );
  serve(app, ports, webhooksContract.sendTest, ({ actor, placeId, params }) =>
    sendTest(ports, actor, { placeId, id: params.webhookId }),
  );
  serve(app, ports, webhooksContract.listMessages, ({ placeId, params, querystring }) =>
    listMessages(ports, { placeId, id: params.webhookId }, querystring),
  );
  serve(app, ports, webhooksContract.replay, ({ actor, placeId, params }) =>
    replayMessage(ports, actor, { placeId, endpointId: params.webhookId, id: params.messageId }),
  );
};
