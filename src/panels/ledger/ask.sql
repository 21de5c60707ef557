select
  source.source,
  source.file,
  tally.forms as found,
  count(case when project.status = 'accepted' then 1 end) as accepted,
  count(case when project.status = 'quarantined' then 1 end) as quarantined,
  tally.amount as amount_found,
  cast(coalesce(sum(case when project.status = 'accepted' then project.amount end), 0) as bigint) as amount_accepted,
  cast(coalesce(sum(case when project.status = 'quarantined' then project.amount end), 0) as bigint) as amount_quarantined,
  (select count(*) from problem where problem.source = source.source and problem.code = 'X11') as subtotals
from source
join tally on tally.source = source.source
left join project on project.source = source.source
group by source.source, source.file, tally.forms, tally.amount
order by source.source
