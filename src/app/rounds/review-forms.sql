-- The chosen forms of some units, each with where it stands in the review rounds; overdue ones first.
with standing as (
  select
    chosen.project,
    chosen.identity,
    chosen.year,
    chosen.name,
    chosen.unit,
    chosen.amount,
    coalesce(round_now.step, 'received') as step,
    coalesce(round_now.round, 1) as round,
    case when list_contains(string_split(:awaited, chr(31)), round_now.step) then round_now.deadline end as deadline
  from chosen
  left join round_now on round_now.identity = chosen.identity
  where list_contains(string_split(substr(:of_units, 2), chr(31)), coalesce(chosen.unit, ''))
    and :of_units <> ''
)
select standing.*, coalesce(deadline < :today, false) as overdue
from standing
order by deadline is null or deadline >= :today, deadline nulls last, amount desc nulls last, project
