-- What the brief says and no other question answers: slots that are filled in and 疑似错位, with the money of their
-- projects, and the large and weak projects, the largest by name.
with whole as (
  select
    count(*) as projects,
    count(chosen.amount) as with_amount,
    cast(sum(chosen.amount) as bigint) as amount,
    cast(sum(bit_count(chosen.given & chosen.expected)) as bigint) as given,
    cast(sum(bit_count(chosen.given & chosen.misplaced & chosen.expected)) as bigint) as misplaced,
    count(case when (chosen.given & chosen.misplaced & chosen.expected) <> 0 then 1 end) as projects_misplaced,
    cast(
      sum(case when (chosen.given & chosen.misplaced & chosen.expected) <> 0 then chosen.amount end) as bigint
    ) as amount_misplaced,
    count(case when chosen.large_weak then 1 end) as large_weak,
    cast(sum(case when chosen.large_weak then chosen.amount end) as bigint) as amount_large_weak
  from chosen
),
large as (
  select
    chosen.name,
    chosen.year,
    chosen.amount,
    row_number() over (order by chosen.amount desc nulls last, chosen.weak_rank) as place
  from chosen
  where chosen.large_weak
)
select
  whole.*,
  large.place,
  large.name,
  large.year,
  large.amount as large_amount
from whole
left join large on large.place <= 3
order by large.place
