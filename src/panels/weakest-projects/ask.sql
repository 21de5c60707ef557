with weak as (
  select
    chosen.*,
    row_number() over (
      order by
        chosen.critical_slots desc,
        chosen.major_slots desc,
        chosen.minor_slots desc,
        chosen.amount desc nulls last,
        chosen.project
    ) as place
  from chosen
  where chosen.critical_slots + chosen.major_slots + chosen.minor_slots > 0
),
whole as (
  select
    count(*) as projects,
    cast(sum(chosen.amount) as bigint) as amount,
    count(case when chosen.critical_slots + chosen.major_slots + chosen.minor_slots > 0 then 1 end) as weak_projects
  from chosen
)
select
  weak.place,
  weak.project,
  weak.year,
  weak.name,
  weak.unit,
  weak.amount,
  weak.expected,
  weak.given,
  weak.untargeted,
  weak.none,
  weak.blank,
  weak.misplaced,
  weak.contradicted,
  weak.accepted,
  weak.weak,
  weak.critical_slots,
  weak.major_slots,
  weak.minor_slots,
  -- As text: more rules than a safe number has bits may come.
  cast(weak.critical_rules | weak.major_rules | weak.minor_rules as varchar) as rules,
  whole.projects as all_projects,
  whole.weak_projects,
  whole.amount as all_amount
from whole
left join weak on weak.place <= 5000
order by weak.place
