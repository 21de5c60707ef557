-- Every finding of the chosen projects, a row per group with its findings in order: project, rule, position, kind and which
-- of its like, by separators. `open` leaves out what was judged.
with hit as (
  select
    finding.project,
    finding.rule,
    finding.position,
    finding.kind,
    case finding.severity when 'critical' then 0 when 'major' then 1 when 'minor' then 2 else 3 end as weight,
    chosen.amount,
    chosen.weak_rank,
    chosen.unit,
    chosen.name,
    chosen.year,
    reading.wording,
    row_number() over (
      partition by finding.project, finding.rule, finding.position, finding.kind order by finding.cell, finding.evidence
    ) as nth
  from finding
  join chosen on chosen.project = finding.project
  left join reading on reading.project = finding.project
    and reading.position = finding.position
  left join indicator on :find <> ''
    and indicator.project = finding.project
    and indicator.position = finding.position
  where (:open = 0 or finding.verdict is null)
    and (
      :find = ''
      or contains(
        lower(concat_ws(' ', chosen.name, chosen.unit, chosen.code, finding.evidence, indicator.name, indicator.target)),
        :find
      )
      or list_contains(string_split(:named, ' '), finding.rule)
    )
),
grouped as (
  select
    hit.*,
    case :group
      when 'unit' then coalesce(unit, '')
      when 'project' then concat(coalesce(name, ''), chr(30), coalesce(unit, ''))
      when 'rule' then rule
      when 'wording' then coalesce(wording, '')
      else ''
    end as heap,
    case :order when 'money' then coalesce(-amount, 9e18) when 'weak' then weak_rank else weight end as first,
    case :order when 'weight' then coalesce(-amount, 9e18) else weight end as second
  from hit
)
select
  heap,
  count(*) as many,
  string_agg(
    concat_ws(' ', project, rule, coalesce(cast(position as text), '-'), coalesce(kind, '-'), nth),
    chr(31)
    order by first, second, project, position nulls last, weight, rule, kind, nth
  ) as keys
from grouped
group by heap
