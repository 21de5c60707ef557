-- Of the problems of reading only those after which a reader should look at the form itself.
with doubt as (
  select project, string_agg(distinct code, ',' order by code) as codes
  from problem
  where project is not null
    and code in ('X02', 'X03', 'X07', 'X22', 'X40', 'X41')
  group by project
)
select
  chosen.project,
  chosen.year,
  chosen.name,
  chosen.unit,
  chosen.category,
  chosen.amount,
  chosen.expected,
  chosen.printed,
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
  bit_count(chosen.expected & ~chosen.template & ~chosen.given) as gaps,
  chosen.weak_rank as weakness,
  doubt.codes as doubts
from chosen
left join doubt on doubt.project = chosen.project
order by chosen.amount desc nulls last, chosen.weak_rank
