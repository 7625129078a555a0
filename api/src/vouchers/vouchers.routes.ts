import { vouchersContract } from '@escale/shared/vouchers';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { agreePlace } from './agree-place.ts';
import { claimVoucher } from './claim-voucher.ts';
import { createProgramme } from './create-programme.ts';
import { leavePlace } from './leave-place.ts';
import { listMyVouchers } from './list-my-vouchers.ts';
import { listProgrammes } from './list-programmes.ts';
import { makeVouchers } from './make-vouchers.ts';
import { readProgramme } from './read-programme.ts';
import { updateProgramme } from './update-programme.ts';
import { withdrawVouchers } from './withdraw-vouchers.ts';

export const vouchersRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, vouchersContract.list, () => listProgrammes(ports));
  serve(app, ports, vouchersContract.read, ({ params }) => readProgramme(ports.database, params.id));
  serve(app, ports, vouchersContract.create, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await createProgramme(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, vouchersContract.update, ({ actor, params, body }) =>
    updateProgramme(ports, actor, params.id, body),
  );
  serve(app, ports, vouchersContract.agree, ({ actor, params }) => agreePlace(ports, actor, params));
  serve(app, ports, vouchersContract.leave, ({ actor, params, querystring }) =>
    leavePlace(ports, actor, { ...params, ...querystring }),
  );
  serve(app, ports, vouchersContract.make, ({ actor, params, body, reply }) => {
    // Nobody between here and the person keeps a copy of the codes.
    reply.header('cache-control', 'no-store');
    return makeVouchers(ports, actor, { ...params, ...body });
  });
  serve(app, ports, vouchersContract.withdraw, ({ actor, params }) => withdrawVouchers(ports, actor, params));
  serve(app, ports, vouchersContract.listMine, ({ actor }) => listMyVouchers(ports, actor));
  serve(app, ports, vouchersContract.claim, ({ actor, body }) => claimVoucher(ports, actor, body.code));
};
