-- The indicator rows behind the figures of a view, largest amounts first: rows whose slot is of a kind and state looked
-- for, with a finding looked for; missing rows and findings on a form as a whole are lines of their own. The long texts
-- are fetched for the listed ones only. With a form only its rows.
with hit as (
  select distinct finding.project, finding.position, finding.kind
  from finding
  join rule on rule.rule = finding.rule
  where (:row_rules <> '' or :row_severities <> '')
    and (finding.verdict is null or finding.verdict = 'confirmed')
    and (:row_rules = '' or list_contains(string_split(substr(:row_rules, 2), chr(31)), finding.rule))
    and (:row_severities = '' or list_contains(string_split(substr(:row_severities, 2), chr(31)), finding.severity))
),
line as (
  select chosen.project, reading.position, reading.kind
  from chosen
  join reading on reading.project = chosen.project
  union all
  select chosen.project, cast(null as integer) as position, kind.kind
  from chosen
  join kind on (chosen.expected & ~chosen.printed & kind.bit) <> 0
  union all
  select hit.project, cast(null as integer) as position, cast(null as varchar) as kind
  from hit
  where hit.position is null
    and hit.kind is null
),
kept as materialized (
  select
    line.project,
    line.position,
    line.kind,
    chosen.amount,
    slot.state,
    slot.misplaced,
    slot.accepted
  from line
  join chosen on chosen.project = line.project
  left join kind on kind.kind = line.kind
  left join slot on slot.project = line.project
    and slot.kind = line.kind
  left join hit on hit.project = line.project
    and hit.position is not distinct from line.position
    and (line.position is not null or hit.kind is not distinct from line.kind)
  where ((:row_rules = '' and :row_severities = '') or hit.project is not null)
    and (cast(:form as varchar) is null or chosen.identity = cast(:form as varchar))
    and (
      :row_any_slot = 1
      or (
        (kind.bit & cast(:row_kinds as bigint)) <> 0
        and case slot.state
          when 'given' then :row_given = 1
          when 'untargeted' then :row_untargeted = 1
          when 'none' then :row_none = 1
          when 'blank' then :row_blank = 1
          else :row_absent = 1
        end
        or (kind.bit & cast(:row_kinds as bigint)) <> 0 and :row_misplaced = 1 and slot.misplaced
      )
    )
),
kept_slot as (
  select distinct project, kind, state, accepted
  from kept
  where state is not null
),
listed as (
  select *
  from kept
  order by amount desc nulls last, project, position nulls last, kind
  limit cast(:rows as bigint)
)
select
  listed.project,
  listed.position,
  listed.kind,
  listed.amount,
  listed.state,
  listed.misplaced,
  listed.accepted,
  project.year,
  project.name as project_name,
  project.unit,
  indicator.name,
  indicator.target,
  source.file,
  project.sheet,
  indicator.row_number + coalesce(layout.row_offset, 0) as row_number,
  layout.column_name,
  (select count(*) from kept where position is not null) as indicator_rows,
  (select count(*) from kept where position is null and kind is not null) as absent_rows,
  (select count(*) from kept) as lines,
  (select count(distinct project) from kept) as projects,
  (select count(*) from kept_slot) as slots,
  (select count(*) from kept_slot where accepted and state in ('untargeted', 'none', 'blank')) as accepted_slots,
  (select cast(sum(amount) as bigint) from (select distinct project, amount from kept) as once) as whole_amount
from listed
join project on project.project = listed.project
join source on source.source = project.source
left join indicator on indicator.project = listed.project
  and indicator.position = listed.position
left join layout on layout.source = project.source
  and layout.layout = indicator.layout
  and layout.field = 'indicator'
order by listed.amount desc nulls last, listed.project, listed.position nulls last, listed.kind
