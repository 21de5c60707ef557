-- What is asked of forms, by the numbers of these; with what the unit last objected and what the reviewer answered.
select
  asked.project,
  asked.rule,
  asked.severity,
  asked.position,
  asked.kind,
  asked.cell,
  asked.evidence,
  asked.verdict,
  (
    select finding_reason.reason
    from finding_reason
    where finding_reason.project = asked.project
      and finding_reason.rule = asked.rule
      and finding_reason.position is not distinct from asked.position
      and finding_reason.kind is not distinct from asked.kind
  ) as reason,
  (
    select max_by(dispute.reason, dispute.returned_at)
    from finding_content
    join dispute on dispute.identity = finding_content.identity
      and dispute.rule = finding_content.rule
      and dispute.content = finding_content.content
    join source on source.sha256 = dispute.sha256
    where finding_content.project = asked.project
      and finding_content.rule = asked.rule
      and finding_content.position is not distinct from asked.position
      and finding_content.kind is not distinct from asked.kind
  ) as dispute
from asked
where list_contains(string_split(:projects, chr(31)), cast(asked.project as varchar))
order by asked.project, asked.position nulls last, asked.rule, asked.kind
