-- Names of indicators that are the same or near the same, the most frequent first; a name outside every group of
-- near-same ones stands for itself. The row without a name has what is said of 100% over all given rows.
with named as (
  select reading.wording, count(*) as rows
  from chosen
  join reading on reading.project = chosen.project
  where reading.wording is not null
  group by reading.wording
),
led as (
  select
    coalesce(near_wording.lead, named.wording) as lead,
    row_number() over (order by sum(named.rows) desc, coalesce(near_wording.lead, named.wording)) as place
  from named
  left join near_wording on near_wording.wording = named.wording
  group by coalesce(near_wording.lead, named.wording)
  having sum(named.rows) > 1
  order by place
  limit 40
),
wanted as (
  select led.place, coalesce(near_wording.wording, led.lead) as wording
  from led
  left join near_wording on near_wording.lead = led.lead
),
hit as (
  select wanted.place, reading.project, reading.kind, reading.form, reading.target
  from reading
  join wanted on wanted.wording = reading.wording
  where reading.project in (select project from chosen)
),
used as (
  select
    hit.place,
    hit.project,
    count(*) as rows,
    count(case when hit.form = 'full' then 1 end) as full_rows,
    bit_or(coalesce(kind.bit, 0)) as kinds
  from hit
  left join kind on kind.kind = hit.kind
  group by hit.place, hit.project
),
counted as (
  select
    used.place,
    cast(sum(used.rows) as bigint) as rows,
    cast(sum(used.full_rows) as bigint) as full_rows,
    bit_or(used.kinds) as kinds,
    count(*) as projects,
    count(distinct chosen.line) as different,
    count(distinct chosen.unit) as units,
    cast(sum(chosen.amount) as bigint) as amount
  from used
  join chosen on chosen.project = used.project
  group by used.place
),
target as (
  select
    place,
    target,
    count(*) as rows,
    row_number() over (partition by place order by count(*) desc, target) as standing
  from hit
  group by place, target
),
example as (
  select place, string_agg(concat(target, chr(30), rows), chr(31) order by standing) as targets
  from target
  where standing <= 3
  group by place
),
variant as (
  select
    coalesce(near_wording.lead, named.wording) as lead,
    string_agg(named.wording, chr(31) order by named.rows desc, named.wording) as wordings
  from named
  join near_wording on near_wording.wording = named.wording
  group by coalesce(near_wording.lead, named.wording)
)
select
  led.lead,
  counted.rows,
  counted.full_rows,
  counted.kinds,
  counted.projects,
  counted.different,
  counted.units,
  counted.amount,
  example.targets,
  coalesce(variant.wordings, led.lead) as wordings,
  null as all_wordings
from counted
join led on led.place = counted.place
join example on example.place = counted.place
left join variant on variant.lead = led.lead
where counted.different > 1
union all
select
  null,
  cast(coalesce(sum(chosen.given_rows), 0) as bigint),
  cast(coalesce(sum(chosen.full_rows), 0) as bigint),
  null,
  count(case when chosen.full_rows > 0 then 1 end),
  count(*),
  null,
  cast(coalesce(sum(case when chosen.full_rows > 0 then chosen.amount else 0 end), 0) as bigint),
  null,
  null,
  (select max(wordings) from wording_count)
from chosen
