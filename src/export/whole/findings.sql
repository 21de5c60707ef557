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
  verdict.reason,
  objection.reason as dispute
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
left join (
  select
    finding_content.project,
    finding_content.rule,
    finding_content.position,
    finding_content.kind,
    max_by(dispute.reason, dispute.returned_at) as reason
  from dispute
  join source on source.sha256 = dispute.sha256
  join finding_content on finding_content.identity = dispute.identity
    and finding_content.rule = dispute.rule
    and finding_content.content = dispute.content
  group by finding_content.project, finding_content.rule, finding_content.position, finding_content.kind
) as objection on objection.project = finding.project
  and objection.rule = finding.rule
  and objection.position is not distinct from finding.position
  and objection.kind is not distinct from finding.kind
where finding.project between :first and :last
order by finding.project, finding.position, finding.rule
