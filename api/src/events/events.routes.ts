import { eventSeriesContract, eventsContract } from '@escale/shared/events';
import type { App } from '../app.ts';
import { replayed } from '../http/replay.ts';
import { serve } from '../http/serve.ts';
import type { Ports } from '../ports.ts';
import { cancelEvent } from './cancel-event.ts';
import { createEvent } from './create-event.ts';
import { listAttendees } from './list-attendees.ts';
import { listEvents } from './list-events.ts';
import { planEvents } from './plan-events.ts';
import { previewEvents } from './preview-events.ts';
import { readEvent } from './read-event.ts';
import { readEventCalendar } from './read-event-calendar.ts';
import { readEventsCalendar } from './read-events-calendar.ts';
import { recordAttendance } from './record-attendance.ts';
import { registerForEvent } from './register-for-event.ts';
import { updateEvent } from './update-event.ts';
import { withdrawFromEvent } from './withdraw-from-event.ts';

export const eventsRoutes = (app: App, ports: Ports): void => {
  serve(app, ports, eventsContract.list, async ({ querystring, readActor }) =>
    listEvents(ports, await readActor(), querystring),
  );
  serve(app, ports, eventsContract.calendar, ({ querystring, reply }) => {
    reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-cache');
    return readEventsCalendar(ports, querystring);
  });
  serve(app, ports, eventsContract.read, async ({ params, readActor }) =>
    readEvent(ports, await readActor(), params.id),
  );
  serve(app, ports, eventsContract.calendarOfOne, async ({ params, querystring, readActor, reply }) => {
    reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-cache');
    reply.header('content-disposition', 'attachment; filename="escale.ics"');
    return readEventCalendar(ports, await readActor(), params.id, querystring.lang);
  });
  serve(app, ports, eventsContract.create, ({ actor, body }) => createEvent(ports, actor, body));
  serve(app, ports, eventSeriesContract.preview, ({ actor, body }) => previewEvents(ports, actor, body));
  serve(app, ports, eventSeriesContract.plan, async ({ actor, body, idempotencyKey, reply }) =>
    replayed(reply, await planEvents(ports, actor, body, idempotencyKey)),
  );
  serve(app, ports, eventsContract.update, ({ actor, params, body }) =>
    updateEvent(ports, actor, params.id, body),
  );
  serve(app, ports, eventsContract.cancel, ({ actor, params, body }) =>
    cancelEvent(ports, actor, params.id, body),
  );
  serve(app, ports, eventsContract.attend, ({ actor, params, body }) =>
    recordAttendance(ports, actor, params.id, body),
  );
  serve(app, ports, eventsContract.attendees, ({ actor, placeId, params }) =>
    listAttendees(ports, actor, { placeId, eventId: params.id }),
  );
  serve(app, ports, eventsContract.register, async ({ actor, params, idempotencyKey, reply }) =>
    replayed(reply, await registerForEvent(ports, actor, params.id, idempotencyKey)),
  );
  serve(app, ports, eventsContract.withdraw, ({ actor, params }) =>
    withdrawFromEvent(ports, actor, params.id),
  );
};
