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
  (select cast(coalesce(sum(forms), 0) as bigint) from tally) as found,
  (select count(*) from project where status = 'accepted') as accepted,
  (select count(*) from project where status = 'quarantined') as quarantined,
  (select cast(coalesce(sum(amount), 0) as bigint) from tally) as amount_found,
  (select cast(coalesce(sum(amount), 0) as bigint) from project where status = 'accepted') as amount_accepted,
  (select cast(coalesce(sum(amount), 0) as bigint) from project where status = 'quarantined') as amount_quarantined
