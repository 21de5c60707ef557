-- What the rules say of the open sheet, dismissed findings too, with what the reviewer said.
select
  finding.rule,
  finding.severity,
  finding.position,
  finding.kind,
  finding.cell,
  finding.evidence,
  finding.verdict,
  (
    select finding_reason.reason
    from finding_reason
    where finding_reason.project = finding.project
      and finding_reason.rule = finding.rule
      and finding_reason.position is not distinct from finding.position
      and finding_reason.kind is not distinct from finding.kind
  ) as reason,
  (
    select max(dispute.reason)
    from finding_content
    join dispute on dispute.identity = finding_content.identity
      and dispute.rule = finding_content.rule
      and dispute.content = finding_content.content
    join source on source.sha256 = dispute.sha256
    where finding_content.project = finding.project
      and finding_content.rule = finding.rule
      and finding_content.position is not distinct from finding.position
      and finding_content.kind is not distinct from finding.kind
  ) as dispute
from finding
join seen on seen.project = finding.project
where seen.identity = :identity
order by finding.position nulls last, finding.rule, finding.kind
