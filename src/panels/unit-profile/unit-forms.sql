-- The forms of the one unit in the reporting years, with what is weak on each, the money of the same project in the year
-- held against, and where it stands in the review rounds.
with ground as (
  select weak_ground.project, string_agg(distinct concat(weak_ground.kind, '.', weak_ground.rule), chr(31)) as grounds
  from weak_ground
  where weak_ground.project in (select project from chosen where :one_unit = 1)
  group by weak_ground.project
),
earlier as (
  select line, count(*) as forms, cast(sum(amount) as bigint) as amount
  from against
  group by line
)
select
  chosen.project,
  chosen.year,
  chosen.code,
  chosen.name,
  chosen.department,
  chosen.category,
  chosen.amount,
  chosen.expected,
  chosen.given,
  chosen.untargeted,
  chosen.none,
  chosen.blank,
  chosen.misplaced,
  chosen.contradicted,
  chosen.accepted,
  chosen.weak,
  chosen.weak_suspected,
  chosen.certain_items,
  chosen.suspected_items,
  chosen.slots_expected,
  chosen.weakly_justified,
  chosen.large_weak,
  ground.grounds,
  coalesce(earlier.forms, 0) as before_forms,
  earlier.amount as before,
  coalesce(round_now.step, 'received') as step,
  coalesce(round_now.round, 1) as round,
  case when list_contains(string_split(:awaited, chr(31)), round_now.step) then round_now.deadline end as deadline
from chosen
left join ground on ground.project = chosen.project
left join earlier on earlier.line = chosen.line
left join round_now on round_now.identity = chosen.identity
where :one_unit = 1
order by chosen.amount desc nulls last, chosen.year, chosen.project
