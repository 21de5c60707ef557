-- What the figures of a view rest on: the files and their ledger, the years of the forms that are seen, and how many
-- of these the filters show.
select
  (select count(*) from source) as files,
  (select max(nullif(imported_at, '')) from source) as imported_at,
  (select min(year) from seen) as first_year,
  (select max(year) from seen) as last_year,
  (select count(distinct year) from seen) as years,
  (select count(*) from seen where year in (select unnest(years) from focus)) as projects,
  (select count(*) from chosen) as shown,
  parts.*
from (
  select
    count(*) - count(found) as unread,
    cast(coalesce(sum(found), 0) as bigint) as found,
    cast(coalesce(sum(accepted), 0) as bigint) as accepted,
    cast(coalesce(sum(quarantined), 0) as bigint) as quarantined,
    cast(coalesce(sum(dropped), 0) as bigint) as dropped,
    cast(coalesce(sum(superseded), 0) as bigint) as superseded,
    cast(coalesce(sum(amount_found), 0) as bigint) as amount_found,
    cast(coalesce(sum(amount_accepted), 0) as bigint) as amount_accepted,
    cast(coalesce(sum(amount_quarantined), 0) as bigint) as amount_quarantined,
    cast(coalesce(sum(amount_dropped), 0) as bigint) as amount_dropped,
    cast(coalesce(sum(amount_superseded), 0) as bigint) as amount_superseded
  from ledger
) as parts
