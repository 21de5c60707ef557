-- What the reviewer said of the findings of the chosen projects, by rule.
select
  finding.rule,
  count(*) as findings,
  count(case when finding.verdict = 'confirmed' then 1 end) as confirmed,
  count(case when finding.verdict = 'rejected' then 1 end) as rejected,
  count(case when finding.verdict = 'not_applicable' then 1 end) as not_applicable
from finding
join chosen on chosen.project = finding.project
where finding.rule in (select rule from finding where verdict is not null)
group by finding.rule
order by finding.rule
