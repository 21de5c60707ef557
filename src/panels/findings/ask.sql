-- The findings of the chosen projects, worst first, then by money. Filters on kind, rule and severity narrow the
-- findings too. The long texts are fetched for the listed ones only.
with hit as not materialized (
  select
    finding.project,
    finding.rule,
    rule.set_wide,
    finding.severity,
    finding.position,
    finding.kind,
    finding.cell,
    finding.evidence,
    finding.verdict,
    chosen.amount,
    case finding.severity when 'critical' then 0 when 'major' then 1 when 'minor' then 2 else 3 end as weight
  from finding
  join chosen on chosen.project = finding.project
  join rule on rule.rule = finding.rule
  left join kind on kind.kind = finding.kind
  where (:only_rules = '' or list_contains(string_split(substr(:only_rules, 2), chr(31)), finding.rule))
    and (:only_severities = '' or list_contains(string_split(substr(:only_severities, 2), chr(31)), finding.severity))
    and (
      (kind.bit & cast(:kinds as bigint)) <> 0
      or (finding.kind is null and cast(:kinds as bigint) = (select cast(sum(bit) as bigint) from kind))
    )
),
listed as (
  select *
  from hit
  order by weight, amount desc nulls last, project, position nulls first, rule, kind
  limit cast(:rows as bigint)
)
select
  listed.project,
  listed.rule,
  listed.severity,
  listed.position,
  listed.kind,
  listed.cell,
  listed.evidence,
  listed.verdict,
  listed.amount,
  project.year,
  project.name,
  project.unit,
  indicator.level2,
  indicator.name as indicator,
  shown_target(indicator.target, indicator.operator, indicator.unit) as target,
  verdict.reason,
  verdict.decided_at,
  source.file,
  project.sheet,
  coalesce(indicator.row_number, project.row_number) + coalesce(layout.row_offset, 0) as row_number,
  layout.column_name,
  (
    select max(dispute.reason)
    from dispute
    join source as returned on returned.sha256 = dispute.sha256
    where dispute.identity = project.identity
      and dispute.rule = listed.rule
      and dispute.content = case
        when listed.position is null
          then concat(coalesce(listed.kind, ''), chr(31), coalesce(listed.evidence, ''))
        else concat(
          coalesce(indicator.level2, ''), chr(31), coalesce(indicator.name, ''), chr(31), coalesce(indicator.target, '')
        )
      end
  ) as dispute,
  (select count(*) from hit) as findings
from listed
join project on project.project = listed.project
join source on source.source = project.source
left join indicator on indicator.project = listed.project
  and indicator.position = listed.position
left join layout on layout.source = project.source
  and layout.layout = coalesce(indicator.layout, project.layout)
  and layout.field = case
    when listed.position is null then listed.cell
    when listed.cell in ('target', 'weight') then listed.cell
    else 'indicator'
  end
left join verdict on verdict.identity = project.identity
  and verdict.rule = listed.rule
  and listed.verdict is not null
  and (
    listed.set_wide
    or verdict.content = case
      when listed.position is null
        then concat(coalesce(listed.kind, ''), chr(31), coalesce(listed.evidence, ''))
      else concat(
        coalesce(indicator.level2, ''), chr(31), coalesce(indicator.name, ''), chr(31), coalesce(indicator.target, '')
      )
    end
  )
order by listed.weight, listed.amount desc nulls last, listed.project, listed.position nulls first, listed.rule, listed.kind
