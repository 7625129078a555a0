-- Says the same as before, quicker: stays of up to a day are found by their start, the longer ones have an index of
-- their own, and the clock is asked once instead of for each row.
create or replace function seats_around(the_place uuid, the_units uuid[], wanted tstzrange)
returns table (
  id uuid, unit_id uuid, period tstzrange, is_pinned boolean, holder_kind text, holder_id uuid,
  resource_id uuid, status text, hold_expires_at timestamptz
)
language plpgsql stable as $$
declare
  around tstzrange := wanted;
  wider tstzrange;
  at_present timestamptz := domain_now();
begin
  loop
    select coalesce(range_merge(range_agg(seat.period) + around::tstzmultirange), around) into wider
    from (
      select a.period, a.is_pinned, a.unit_id from allocations a
      where a.place_id = the_place and lower(a.period) >= lower(around) - interval '1 day'
        and lower(a.period) < upper(around) and upper(a.period) > lower(around)
        and upper(a.period) - lower(a.period) <= interval '1 day'
      union all
      select a.period, a.is_pinned, a.unit_id from allocations a
      where a.place_id = the_place and a.period && around and upper(a.period) - lower(a.period) > interval '1 day'
    ) as seat
    where seat.unit_id = any(the_units) and not seat.is_pinned and lower(seat.period) > at_present;
    exit when wider = around;
    around := wider;
  end loop;
  return query
    select seat.id, seat.unit_id, seat.period, seat.is_pinned, seat.holder_kind, seat.holder_id, b.resource_id,
      b.status, b.hold_expires_at
    from (
      select a.* from allocations a
      where a.place_id = the_place and lower(a.period) >= lower(around) - interval '1 day'
        and lower(a.period) < upper(around) and upper(a.period) > lower(around)
        and upper(a.period) - lower(a.period) <= interval '1 day'
      union all
      select a.* from allocations a
      where a.place_id = the_place and a.period && around and upper(a.period) - lower(a.period) > interval '1 day'
    ) as seat
    left join bookings b
      on seat.holder_kind = 'booking' and b.place_id = seat.place_id and b.id = seat.holder_id
    where seat.unit_id = any(the_units);
end $$;
