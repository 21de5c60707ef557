-- What is found over all that is seen counts among the findings of a form as others do; what it rests on stays as it was.
update seen
set
  criticals = seen.criticals + wide.criticals,
  majors = seen.majors + wide.majors,
  minors = seen.minors + wide.minors,
  infos = seen.infos + wide.infos
from (
  select
    finding.project,
    count(case when finding.severity = 'critical' then 1 end) as criticals,
    count(case when finding.severity = 'major' then 1 end) as majors,
    count(case when finding.severity = 'minor' then 1 end) as minors,
    count(case when finding.severity = 'info' then 1 end) as infos
  from finding
  join rule on rule.rule = finding.rule
    and rule.set_wide
  where finding.verdict is null or finding.verdict = 'confirmed'
  group by finding.project
) as wide
where seen.project = wide.project;
