-- Where a place's own programs are told what happens there. The secret must be read again to sign with it: it is kept,
-- and told once.
CREATE TABLE "webhook_endpoints" (
	"place_id" uuid NOT NULL REFERENCES "places"("id") ON DELETE cascade,
	"id" uuid NOT NULL,
	"url" text NOT NULL,
	"types" text[] NOT NULL,
	"includes_person" boolean DEFAULT false NOT NULL,
	"is_on" boolean DEFAULT true NOT NULL,
	"secret" text NOT NULL,
	"previous_secret" text,
	"previous_until" timestamptz,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamptz DEFAULT domain_now() NOT NULL,
	"leased_until" timestamptz DEFAULT now() NOT NULL,
	"resting_until" timestamptz DEFAULT now() NOT NULL,
	"told_failing_at" timestamptz,
	CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "webhook_endpoints_hear_of_something" CHECK (cardinality("types") > 0),
	CONSTRAINT "webhook_endpoints_previous_secret_ends" CHECK (num_nonnulls("previous_secret", "previous_until") in (0, 2))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_endpoints_one_per_address" ON "webhook_endpoints" USING btree ("place_id","url");
--> statement-breakpoint
-- What one endpoint is to hear, written with the fact itself. `facts` hold no person: who it is, is read when it leaves.
CREATE TABLE "webhook_messages" (
	"place_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "webhook_messages_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"endpoint_id" uuid NOT NULL,
	"type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamptz DEFAULT domain_now() NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamptz DEFAULT now() NOT NULL,
	"retry_until" timestamptz DEFAULT now() + interval '24 hours' NOT NULL,
	CONSTRAINT "webhook_messages_pkey" PRIMARY KEY("place_id","id"),
	CONSTRAINT "webhook_messages_are_for_an_endpoint" FOREIGN KEY ("place_id","endpoint_id") REFERENCES "webhook_endpoints"("place_id","id") ON DELETE cascade,
	CONSTRAINT "webhook_messages_state_is_known" CHECK ("state" in ('waiting', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE INDEX "webhook_messages_by_endpoint" ON "webhook_messages" USING btree ("place_id","endpoint_id","position");
--> statement-breakpoint
CREATE INDEX "webhook_messages_waiting" ON "webhook_messages" USING btree ("place_id","endpoint_id","subject_id","position") WHERE "state" = 'waiting';
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"place_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "webhook_attempts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamptz DEFAULT domain_now() NOT NULL,
	"duration_ms" integer NOT NULL,
	"status_code" integer,
	"failure" text,
	"response" text,
	CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY("place_id","message_id","id"),
	CONSTRAINT "webhook_attempts_are_of_a_message" FOREIGN KEY ("place_id","message_id") REFERENCES "webhook_messages"("place_id","id") ON DELETE cascade
);
--> statement-breakpoint
create function tell_webhooks(place uuid, told text, subject uuid, facts jsonb) returns void language sql as $$
  insert into webhook_messages (place_id, endpoint_id, type, subject_id, facts)
  select place_id, id, told, subject, facts from webhook_endpoints
  where place_id = place and is_on and told = any(types)
$$;
--> statement-breakpoint
create function has_webhooks(place uuid) returns boolean language sql stable as $$
  select exists (select 1 from webhook_endpoints where place_id = place and is_on)
$$;
--> statement-breakpoint
create function epoch_ms(at timestamptz) returns bigint language sql immutable as $$
  select floor(extract(epoch from at) * 1000)::bigint
$$;
--> statement-breakpoint
create function units_of_holder(place uuid, holder uuid) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(distinct jsonb_build_object('id', u.id, 'label', u.label)), '[]')
  from allocations a join units u on u.place_id = a.place_id and u.id = a.unit_id
  where a.place_id = place and a.holder_id = holder
$$;
--> statement-breakpoint
-- Deferred: a stay gets its seats after its row, in the same transaction. Whoever never heard that a stay was confirmed
-- does not hear that it is off either.
create function tell_webhooks_of_booking() returns trigger language plpgsql as $$
declare
  was text;
  told text;
begin
  if not has_webhooks(new.place_id) then return null; end if;
  if tg_op = 'UPDATE' then was := old.status; end if;
  told := case
    when new.status = was and new.status in ('confirmed', 'checked_in') then 'booking.changed'
    when new.status = was then null
    when new.status = 'confirmed' and was in ('checked_in', 'no_show') then 'booking.changed'
    when new.status in ('confirmed', 'checked_in', 'no_show') then 'booking.' || new.status
    when new.status = 'cancelled' and was in ('confirmed', 'checked_in', 'no_show') then 'booking.cancelled'
  end;
  if told is null then return null; end if;
  perform tell_webhooks(new.place_id, told, new.id, jsonb_build_object(
    'reference', new.reference, 'resourceId', new.resource_id, 'startAt', epoch_ms(lower(new.period)),
    'endAt', epoch_ms(upper(new.period)), 'quantity', new.quantity, 'status', new.status,
    'total', new.total_cents, 'currency', new.currency, 'revision', new.revision,
    'units', units_of_holder(new.place_id, new.id)));
  return null;
end $$;
--> statement-breakpoint
create constraint trigger bookings_told_to_webhooks after insert on bookings deferrable initially deferred
  for each row when (new.status in ('confirmed', 'checked_in')) execute function tell_webhooks_of_booking();
--> statement-breakpoint
create constraint trigger bookings_changes_told_to_webhooks after update on bookings deferrable initially deferred
  for each row when (new.revision <> old.revision) execute function tell_webhooks_of_booking();
--> statement-breakpoint
-- A draft is nobody's business yet: an event is planned once it can be seen.
create function tell_webhooks_of_event() returns trigger language plpgsql as $$
declare
  was_seen boolean := false;
  told text;
begin
  if not has_webhooks(new.place_id) then return null; end if;
  if tg_op = 'UPDATE' then was_seen := old.visibility <> 'draft' and old.cancelled_at is null; end if;
  told := case
    when new.cancelled_at is not null or new.visibility = 'draft' then case when was_seen then 'event.cancelled' end
    when was_seen then 'event.changed'
    else 'event.planned'
  end;
  if told is null then return null; end if;
  perform tell_webhooks(new.place_id, told, new.id, jsonb_build_object(
    'title', new.title, 'kind', new.kind, 'startAt', epoch_ms(lower(new.period)),
    'endAt', epoch_ms(upper(new.period)), 'capacity', new.capacity, 'visibility', new.visibility,
    'units', units_of_holder(new.place_id, new.id)));
  return null;
end $$;
--> statement-breakpoint
create constraint trigger events_told_to_webhooks after insert on events deferrable initially deferred
  for each row when (new.visibility <> 'draft') execute function tell_webhooks_of_event();
--> statement-breakpoint
create constraint trigger events_changes_told_to_webhooks after update on events deferrable initially deferred
  for each row when (new.revision <> old.revision) execute function tell_webhooks_of_event();
--> statement-breakpoint
create function tell_webhooks_of_closure() returns trigger language plpgsql as $$
begin
  if not has_webhooks(new.place_id) then return null; end if;
  perform tell_webhooks(new.place_id, case when new.lifted_at is null then 'closure.planned' else 'closure.lifted' end,
    new.id, jsonb_build_object('startAt', epoch_ms(lower(new.period)), 'endAt', epoch_ms(upper(new.period)),
    'units', units_of_holder(new.place_id, new.id)));
  return null;
end $$;
--> statement-breakpoint
create constraint trigger closures_told_to_webhooks after insert on closures deferrable initially deferred
  for each row execute function tell_webhooks_of_closure();
--> statement-breakpoint
create constraint trigger closures_lifted_told_to_webhooks after update on closures deferrable initially deferred
  for each row when (old.lifted_at is null and new.lifted_at is not null) execute function tell_webhooks_of_closure();
