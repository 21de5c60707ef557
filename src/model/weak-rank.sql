-- The order of weakness, the weakest first; the same in whatever order files came. One form may move many.
update seen
set weak_rank = ranked.weak_rank
from (
  select
    project,
    row_number() over (
      order by
        1.0 * certain_items / greatest(slots_expected, 1) desc,
        1.0 * suspected_items / greatest(slots_expected, 1) desc,
        money_rank
    ) as weak_rank
  from seen
) as ranked
where ranked.project = seen.project
  and ranked.weak_rank <> seen.weak_rank;
