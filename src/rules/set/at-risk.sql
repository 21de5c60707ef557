-- 大额弱指标: an amount that ranks high among all, and enough critical or major findings.
select project, null as kind, null as evidence
from (
  select seen.*, percent_rank() over (order by amount) as standing
  from seen
  where amount is not null
) as ranked
where 100 * standing >= cast(:rank as double)
  and (criticals >= cast(:criticals as double) or majors >= cast(:majors as double))
