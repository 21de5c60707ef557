-- What stands against forms, by the numbers of these, with the row it is on: neither 不成立 nor 不适用.
select
  finding.project,
  finding.rule,
  finding.position,
  finding.kind,
  finding.cell,
  indicator.name,
  indicator.level2
from finding
left join indicator on indicator.project = finding.project
  and indicator.position = finding.position
where list_contains(string_split(:projects, chr(31)), cast(finding.project as varchar))
  and (finding.verdict is null or finding.verdict = 'confirmed')
order by finding.project, finding.position nulls last, finding.kind nulls last, finding.cell nulls last, finding.rule
