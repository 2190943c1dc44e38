create sequence campaign_numbers as bigint;

create table campaigns (
  id uuid primary key,
  number bigint not null unique default nextval('campaign_numbers'),
  name text not null,
  type text not null,
  channel text not null,
  -- The team's lasting id, and its name when the campaign was planned.
  team_id uuid not null,
  team text not null,
  region text,
  places text[] not null default '{}',
  starts_on date not null,
  planned_by uuid not null references persons,
  planned_at timestamptz not null
);
create index campaigns_by_start on campaigns (starts_on desc, number desc);
create index campaigns_by_team on campaigns (team_id, starts_on desc, number desc);

create table campaign_cancellations (
  campaign_id uuid primary key references campaigns,
  by uuid not null references persons,
  at timestamptz not null,
  why text not null
);

grant select, insert, update, delete on campaigns, campaign_cancellations to firsthand_app;
grant usage on sequence campaign_numbers to firsthand_app;
