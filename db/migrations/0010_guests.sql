-- One account an address. A guest has none: whoever opens one later with the same address gets another row, because
-- nobody has proven yet whose address it is.
drop index members_one_account_per_email;
--> statement-breakpoint
create unique index members_one_account_per_email on members (lower(email)) where password_hash is not null;
--> statement-breakpoint
create unique index members_one_guest_per_email on members (lower(email)) where password_hash is null;
--> statement-breakpoint
create table guest_links (
  place_id uuid not null,
  booking_id uuid not null,
  secret_hash text not null,
  constraint guest_links_pkey primary key (place_id, booking_id, secret_hash),
  constraint guest_links_open_a_booking foreign key (place_id, booking_id)
    references bookings (place_id, id) on delete cascade
);
--> statement-breakpoint
alter table bookings add column on_behalf_of jsonb;
--> statement-breakpoint
alter table bookings add constraint bookings_on_behalf_of_is_a_person
  check (on_behalf_of is null or (on_behalf_of ? 'email' and on_behalf_of ? 'displayName'));
