-- The chosen projects on which something was found, a row per group with its forms in order. `open` leaves out those on
-- which everything was judged.
with heavy as (
  select
    finding.project,
    min(case finding.severity when 'critical' then 0 when 'major' then 1 when 'minor' then 2 else 3 end) as weight,
    count(case when finding.verdict is null then 1 end) as unjudged
  from finding
  group by finding.project
),
form as (
  select
    chosen.project,
    case :group
      when 'unit' then coalesce(chosen.unit, '')
      when 'project' then concat(coalesce(chosen.name, ''), chr(30), coalesce(chosen.unit, ''))
      else ''
    end as heap,
    case :order
      when 'money' then coalesce(-chosen.amount, 9e18)
      when 'weak' then chosen.weak_rank
      else heavy.weight
    end as first,
    case :order when 'weight' then coalesce(-chosen.amount, 9e18) else heavy.weight end as second
  from chosen
  join heavy on heavy.project = chosen.project
  where (:open = 0 or heavy.unjudged > 0)
    and (:find = '' or contains(lower(concat_ws(' ', chosen.name, chosen.unit, chosen.code)), :find))
)
select heap, count(*) as many, string_agg(cast(project as text), chr(31) order by first, second, project) as keys
from form
group by heap
