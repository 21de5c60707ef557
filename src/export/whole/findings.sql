select
  finding.project,
  finding.rule,
  finding.severity,
  finding.position,
  finding.kind,
  finding.cell,
  coalesce(
    finding.evidence,
    case finding.cell when 'name' then indicator.name when 'target' then coalesce(indicator.target, '') end
  ) as evidence,
  finding.verdict,
  verdict.reason
from finding
left join indicator on indicator.project = finding.project
  and indicator.position = finding.position
left join finding_content on finding.verdict is not null
  and finding_content.project = finding.project
  and finding_content.rule = finding.rule
  and finding_content.position is not distinct from finding.position
  and finding_content.kind is not distinct from finding.kind
left join verdict on verdict.identity = finding_content.identity
  and verdict.rule = finding_content.rule
  and verdict.content = finding_content.content
where finding.project between :first and :last
order by finding.project, finding.position, finding.rule
