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
),
-- The rules on the form as a whole that hit it, separated as in lists of parameters.
form_rule as (
  select finding.project, string_agg(distinct finding.rule, chr(31)) as rules
  from finding
  join rule on rule.rule = finding.rule
    and rule.stage = 'form'
  where finding.severity <> 'info'
    and (finding.verdict is null or finding.verdict = 'confirmed')
    and finding.project in (select project from weak where place <= 5000)
  group by finding.project
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
  form_rule.rules,
  whole.projects as all_projects,
  whole.weak_projects,
  whole.amount as all_amount
from whole
left join weak on weak.place <= 5000
left join form_rule on form_rule.project = weak.project
order by weak.place
