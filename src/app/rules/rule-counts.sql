-- Findings of each rule over all forms that are seen, dismissed ones too.
select finding.rule, count(*) as findings
from finding
join seen on seen.project = finding.project
group by finding.rule
