-- A place may be counted for the first time, or further, while its hours or units change: the change does not see how
-- far, since that is not yet committed. So whatever is dated in the past is noted, counted or not.
create or replace function note_stale_from_date() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at)
  select c.place_id, min((to_jsonb(c) ->> tg_argv[0])::date - 1), 'infinity'
  from changed c left join counted_places done on done.place_id = c.place_id
  where (to_jsonb(c) ->> tg_argv[0])::date - 1 < greatest(domain_now(), done.until_at)
    -- Its place may be going with it.
    and exists (select 1 from places where id = c.place_id)
  group by c.place_id;
  return null;
end $$;
--> statement-breakpoint
create or replace function note_stale_units() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at)
  select n.place_id, min(since.on_date - 1), 'infinity'
  from before o join after n on n.place_id = o.place_id and n.id = o.id
  left join counted_places done on done.place_id = n.place_id
  cross join lateral (select case
    when (o.kind, o.valid_from) is distinct from (n.kind, n.valid_from) then least(o.valid_from, n.valid_from)
    when o.valid_until is distinct from n.valid_until then least(o.valid_until, n.valid_until) end as on_date) as since
  where since.on_date - 1 < greatest(domain_now(), done.until_at)
  group by n.place_id;
  return null;
end $$;
--> statement-breakpoint
create or replace function note_stale_place() returns trigger language plpgsql as $$
begin
  insert into stale_days (place_id, from_at, to_at) values (new.id, '-infinity', 'infinity');
  return null;
end $$;
