-- What verdicts on these findings hang on.
select distinct identity, rule, content
from finding_content
where project in (select cast(unnest(string_split(:projects, chr(31))) as bigint))
  and list_contains(
    string_split(:places, chr(31)),
    concat(
      project, ' ', rule, ' ', coalesce(cast(position as text), ''), ' ', coalesce(kind, '')
    )
  )
