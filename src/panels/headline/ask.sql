-- Every loaded year under the same filters: the reporting years are picked out by the drawing, the others are history.
select
  history.year,
  count(*) as projects,
  count(history.amount) as with_amount,
  count(case when history.amount_basis = 'total' then 1 end) as total_stands_in,
  cast(sum(history.amount) as bigint) as amount,
  cast(sum(bit_count(history.expected)) as bigint) as expected,
  cast(sum(bit_count(history.printed & history.expected)) as bigint) as printed,
  cast(sum(bit_count(history.none & history.expected)) as bigint) as none,
  cast(sum(bit_count(history.untargeted & history.expected)) as bigint) as untargeted,
  cast(sum(bit_count(history.blank & history.expected)) as bigint) as blank,
  cast(sum(
    bit_count(history.expected & history.accepted & (history.untargeted | history.none | history.blank))
  ) as bigint) as accepted,
  cast(sum(bit_count(history.expected & ~history.accepted & history.none)) as bigint) as none_standing,
  count(
    case when (history.expected & ~history.accepted & (history.untargeted | history.none | history.blank)) <> 0 then 1 end
  ) as projects_with_gap,
  count(
    case when (history.expected & ~history.accepted & (history.untargeted | history.none | history.blank)) <> 0
      then history.amount
    end
  ) as gap_with_amount,
  cast(sum(
    case when (history.expected & ~history.accepted & (history.untargeted | history.none | history.blank)) <> 0
      then history.amount
      else 0
    end
  ) as bigint) as amount_with_gap,
  cast(sum(bit_count(history.expected & ~history.printed & ~history.template)) as bigint) as absent,
  cast(sum(bit_count(history.expected & history.template)) as bigint) as template_absent,
  count(case when (history.none & history.expected) <> 0 then 1 end) as projects_with_none,
  cast(sum(case when (history.none & history.expected) <> 0 then history.amount else 0 end) as bigint)
    as amount_with_none,
  cast(sum(history.certain_items) as bigint) as weak_items,
  cast(sum(history.suspected_items) as bigint) as suspected_items,
  count(case when history.weakly_justified then 1 end) as weak_projects,
  cast(sum(case when history.weakly_justified then history.amount else 0 end) as bigint) as weak_amount,
  count(case when history.large_weak then 1 end) as large_weak_projects,
  cast(sum(case when history.large_weak then history.amount else 0 end) as bigint) as large_weak_amount
from history
group by history.year
order by history.year
