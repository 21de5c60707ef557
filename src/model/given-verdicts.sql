-- The verdicts on the findings of the forms in `touched`: they hang on the content of the cell.
update finding
set verdict = null
where verdict is not null
  and project in (select project from touched);

update finding
set verdict = judged.verdict
from (
  select finding_content.project, finding_content.rule, finding_content.position, finding_content.kind, verdict.verdict
  from finding_content
  join verdict on verdict.identity = finding_content.identity
    and verdict.rule = finding_content.rule
    and verdict.content = finding_content.content
  where finding_content.project in (select project from touched)
) as judged
where finding.project = judged.project
  and finding.rule = judged.rule
  and finding.position is not distinct from judged.position
  and finding.kind is not distinct from judged.kind;
