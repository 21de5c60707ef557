-- Forms with which a project ends or begins between two loaded years that follow one another: what ended may go on under
-- another name or in another unit. `bearers` counts the lines of that name in all units.
with years as (
  select year, lead(year) over (order by year) as next_year
  from (select distinct year from seen) as loaded
),
line as (
  select line, min(year) as first_year, max(year) as last_year
  from seen
  group by line
),
bearer as (
  select name_key.name, count(distinct seen.line) as bearers
  from seen
  join name_key on name_key.project = seen.project
  group by name_key.name
)
select
  seen.project,
  seen.identity,
  seen.line,
  seen.year,
  seen.code,
  seen.name,
  coalesce(seen.unit, seen.department) as office,
  seen.unit,
  seen.amount,
  coalesce(bearer.bearers, 0) as bearers,
  ended.next_year as ended_before,
  begun.next_year as begun_in
from seen
join line on line.line = seen.line
join name_key on name_key.project = seen.project
left join bearer on bearer.name = name_key.name
left join years as ended on ended.year = line.last_year
  and seen.year = line.last_year
left join years as begun on begun.next_year = line.first_year
  and seen.year = line.first_year
where ended.next_year is not null
  or begun.next_year is not null
order by seen.year, seen.project
