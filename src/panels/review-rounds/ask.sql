-- The chosen forms by unit and step (part 'unit'), and what was noted of them by day, from which step to which
-- (part 'move'), days in the time of the reader (`:offset` minutes ahead of UTC).
with standing as (
  select
    coalesce(chosen.unit, '') as unit,
    chosen.amount,
    coalesce(round_now.step, 'received') as step,
    coalesce(round_now.round, 1) as round,
    case when list_contains(string_split(:awaited, chr(31)), round_now.step) then round_now.deadline end as deadline
  from chosen
  left join round_now on round_now.identity = chosen.identity
),
move as (
  select
    strftime(cast(event.noted_at as timestamp) + cast(:offset as integer) * interval 1 minute, '%Y-%m-%d') as noted_on,
    event.place,
    lag(event.step, 1, 'received') over (partition by event.identity order by event.place) as before,
    event.step,
    chosen.amount
  from round_event as event
  join chosen on chosen.identity = event.identity
)
select
  'unit' as part,
  unit,
  null as noted_on,
  null as before,
  step,
  count(*) as forms,
  count(amount) as with_amount,
  cast(coalesce(sum(amount), 0) as bigint) as amount,
  max(round) as round,
  min(deadline) as deadline,
  count(case when deadline < :today then 1 end) as overdue,
  cast(coalesce(sum(case when deadline < :today then amount end), 0) as bigint) as amount_overdue,
  :today as today,
  null as place
from standing
group by unit, step
union all
select
  'move',
  null,
  noted_on,
  before,
  step,
  count(*),
  count(amount),
  cast(coalesce(sum(amount), 0) as bigint),
  null,
  null,
  0,
  0,
  :today,
  min(place)
from move
group by noted_on, before, step
order by part, unit, noted_on, place
