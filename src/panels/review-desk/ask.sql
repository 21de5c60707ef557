-- How far the review of the chosen projects is, a row per severity: findings, those judged by verdict, forms they stand on.
select
  finding.severity,
  case finding.severity when 'critical' then 0 when 'major' then 1 when 'minor' then 2 else 3 end as weight,
  count(*) as findings,
  count(distinct finding.project) as forms,
  count(case when finding.verdict = 'confirmed' then 1 end) as confirmed,
  count(case when finding.verdict = 'rejected' then 1 end) as rejected,
  count(case when finding.verdict = 'not_applicable' then 1 end) as not_applicable,
  count(case when finding.verdict is null then 1 end) as unjudged,
  (select count(*) from chosen) as projects
from finding
join chosen on chosen.project = finding.project
group by finding.severity
order by weight
