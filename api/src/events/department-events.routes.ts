import { departmentEventsContract } from '@escale/shared/events';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { cancelEvent } from './cancel-event.ts';
import { createDepartmentEvent } from './create-department-event.ts';
import { listEventEditions } from './list-event-editions.ts';
import { ofDepartment } from './of-department.ts';
import { recordAttendance } from './record-attendance.ts';
import { updateDepartmentEvent } from './update-department-event.ts';

export const departmentEventsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, departmentEventsContract.editions, () => listEventEditions(ports));
  serve(app, ports, departmentEventsContract.create, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await createDepartmentEvent(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, departmentEventsContract.update, ({ actor, params, body }) =>
    updateDepartmentEvent(ports, actor, params.id, body),
  );
  serve(app, ports, departmentEventsContract.cancel, ({ actor, params, body }) =>
    ofDepartment(ports, actor, params.id, () => cancelEvent(ports, actor, params.id, body)),
  );
  serve(app, ports, departmentEventsContract.attend, ({ actor, params, body }) =>
    ofDepartment(ports, actor, params.id, () => recordAttendance(ports, actor, params.id, body)),
  );
};
