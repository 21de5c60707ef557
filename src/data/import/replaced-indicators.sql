-- What differs between the indicators of two versions of a form. :pairs holds 'before after' numbers of projects.
-- Rows of one type and name are one indicator; what is left over of a type is paired in its order.
with pair as (
  select
    cast(split_part(numbers, ' ', 1) as bigint) as before_project,
    cast(split_part(numbers, ' ', 2) as bigint) as after_project
  from (select unnest(string_split(:pairs, chr(31))) as numbers) as listed
),
present as (
  select * from indicator
  union all
  select * from incoming_indicator
),
cell as (
  select
    sided.*,
    row_number() over (partition by form, side, heading, coalesce(name, '') order by position) as place
  from (
    select
      pair.after_project as form,
      side.side,
      present.position,
      coalesce(present.level2, present.level1, '') as heading,
      present.kind,
      present.name,
      present.target,
      concat_ws(
        chr(31), coalesce(present.level1, ''), coalesce(present.target, ''), coalesce(present.operator, ''),
        coalesce(present.unit, '')
      ) as content
    from pair
    cross join (values ('before'), ('after')) as side (side)
    join present on present.project = case side.side when 'before' then pair.before_project else pair.after_project end
  ) as sided
),
named as (
  select before.form, before.position as before_position, now.position as after_position
  from cell as before
  join cell as now on now.form = before.form
    and now.side = 'after'
    and now.heading = before.heading
    and coalesce(now.name, '') = coalesce(before.name, '')
    and now.place = before.place
  where before.side = 'before'
),
rest as (
  select
    cell.form,
    cell.side,
    cell.heading,
    cell.position,
    row_number() over (partition by cell.form, cell.side, cell.heading order by cell.position) as place
  from cell
  left join named on named.form = cell.form
    and cell.position = case cell.side when 'before' then named.before_position else named.after_position end
  where named.form is null
),
matched as (
  select form, before_position, after_position from named
  union all
  select
    coalesce(before.form, now.form),
    before.position,
    now.position
  from (select * from rest where side = 'before') as before
  full join (select * from rest where side = 'after') as now on now.form = before.form
    and now.heading = before.heading
    and now.place = before.place
)
select
  matched.form,
  case
    when matched.before_position is null then 'added'
    when matched.after_position is null then 'removed'
    else 'changed'
  end as change,
  coalesce(now.heading, before.heading) as heading,
  coalesce(now.kind, before.kind) as kind,
  before.name as before_name,
  before.target as before_target,
  now.name as after_name,
  now.target as after_target
from matched
left join cell as before on before.form = matched.form
  and before.side = 'before'
  and before.position = matched.before_position
left join cell as now on now.form = matched.form
  and now.side = 'after'
  and now.position = matched.after_position
where before.content is distinct from now.content
  or before.name is distinct from now.name
order by matched.form, coalesce(matched.after_position, matched.before_position), change
