-- Findings of each rule over all forms that are seen, dismissed ones too, and what reviewers said of them.
select
  finding.rule,
  count(*) as findings,
  count(case when finding.verdict = 'confirmed' then 1 end) as confirmed,
  count(case when finding.verdict = 'rejected' then 1 end) as rejected
from finding
join seen on seen.project = finding.project
group by finding.rule
