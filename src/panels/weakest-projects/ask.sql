-- The weak projects, weakest first; with :only_large of these the large and weakly justified ones.
with weak as (
  select chosen.*, row_number() over (order by chosen.weak_rank) as place
  from chosen
  where chosen.weak <> 0
    and (:only_large = 0 or chosen.large_weak)
),
whole as (
  select
    count(*) as projects,
    cast(sum(chosen.amount) as bigint) as amount,
    (select count(*) from weak) as weak_projects,
    (select cast(coalesce(sum(amount), 0) as bigint) from weak) as weak_amount
  from chosen
),
listed as (
  select project from weak where place <= 5000
),
-- The rules on the form as a whole that hit it, separated as in lists of parameters.
form_rule as (
  select finding.project, string_agg(distinct finding.rule, chr(31)) as rules
  from finding
  join rule on rule.rule = finding.rule
    and rule.stage = 'form'
  where finding.severity <> 'info'
    and (finding.verdict is null or finding.verdict = 'confirmed')
    and finding.project in (select project from listed)
  group by finding.project
),
ground as (
  select weak_ground.project, string_agg(distinct concat(weak_ground.kind, '.', weak_ground.rule), chr(31)) as grounds
  from weak_ground
  where weak_ground.project in (select project from listed)
  group by weak_ground.project
)
select
  weak.place,
  weak.project,
  weak.identity,
  weak.line,
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
  weak.weak_suspected,
  weak.certain_items,
  weak.suspected_items,
  weak.slots_expected,
  weak.weakly_justified,
  weak.large_weak,
  ground.grounds,
  form_rule.rules,
  whole.projects as all_projects,
  whole.weak_projects,
  whole.weak_amount,
  whole.amount as all_amount
from whole
left join weak on weak.place <= 5000
left join ground on ground.project = weak.project
left join form_rule on form_rule.project = weak.project
order by weak.place
