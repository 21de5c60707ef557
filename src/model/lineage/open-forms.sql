-- Forms that alone by the plain name of their unit and project are not settled: several in one year, one code under
-- several names, or a person's word. All others of one such name are one line, see lineage.sql.
create or replace table open_form as
with form as (
  select
    target_form.project,
    target_form.year,
    name_key.code,
    coalesce(name_key.plain, hash(target_form.identity)) as plain
  from target_form
  join name_key on name_key.project = target_form.project
),
many_named as (
  select code
  from form
  where code is not null
  group by code
  having min(plain) <> max(plain)
),
unsettled as (
  select plain
  from form
  group by plain
  having count(*) <> count(distinct year)
  union
  select form.plain
  from form
  join many_named on many_named.code = form.code
  union
  select form.plain
  from form
  join target_form on target_form.project = form.project
  join line_decision on target_form.identity in (line_decision.earlier, line_decision.later)
)
select form.project
from form
join unsettled on unsettled.plain = form.plain;
