-- Lineage (同一项目): every target form that prevails with its line, the least project number of one project over years,
-- and how it came to it: by code, by unit and name, or as a person accepted it. A form that is alone stands by its code
-- if it has one. A line may have several forms in one year where a split or merged project was accepted.
create or replace table lineage as
with settled as (
  select
    target_form.project,
    name_key.code,
    coalesce(name_key.plain, hash(target_form.identity)) as plain
  from target_form
  join name_key on name_key.project = target_form.project
  left join open_line on open_line.project = target_form.project
  where open_line.project is null
),
named as (
  select plain, min(project) as line
  from settled
  group by plain
),
lined as (
  select settled.project, settled.code, named.line, false as accepted
  from settled
  join named on named.plain = settled.plain
  union all
  select open_line.project, name_key.code, open_line.line, open_line.accepted
  from open_line
  join name_key on name_key.project = open_line.project
),
coded as (
  select line, code, count(*) as forms
  from lined
  where code is not null
  group by line, code
),
counted as (
  select line, count(*) as forms
  from lined
  group by line
)
select
  lined.project,
  lined.line,
  case
    when lined.accepted then 'accepted'
    when coded.forms > 1 or (coded.forms = 1 and counted.forms = 1) then 'code'
    else 'name'
  end as basis
from lined
join counted on counted.line = lined.line
left join coded on coded.line = lined.line
  and coded.code = lined.code;
