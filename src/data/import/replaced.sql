-- Forms on the stage, from source :first on, whose identity is there already, or in a file before them, with other
-- words: the version that prevails now against the one that would take its place. Greatest change of money first, with totals over all.
with dropped as (
  select
    incoming_project.*,
    incoming_source.file,
    row_number() over (partition by incoming_project.identity order by incoming_project.source desc) as version
  from incoming_project
  join incoming_source on incoming_source.source = incoming_project.source
  where incoming_project.source >= :first
    and incoming_project.status = 'accepted'
    and not list_contains(string_split(:except, chr(31)), cast(incoming_project.source as varchar))
),
incoming as (
  select *
  from dropped
  where version = 1
),
-- While a sample is on screen the own sources wait on the stage with the new ones.
held as (
  select project.*, source.file, source.yields, false as together
  from project
  join source on source.source = project.source
  where source.sample is null
    and project.status = 'accepted'
    and project.identity in (select identity from incoming)
  union all
  select incoming_project.*, incoming_source.file, incoming_source.yields, false
  from incoming_project
  join incoming_source on incoming_source.source = incoming_project.source
  where incoming_project.source < :first
    and incoming_project.status = 'accepted'
    and incoming_project.identity in (select identity from incoming)
  union all
  -- The same form in two files of one drop: the file further down is the newer one.
  select incoming_project.*, dropped.file, false, true
  from incoming_project
  join dropped on dropped.project = incoming_project.project
  where dropped.version > 1
),
present as (
  select *
  from (
    select
      held.*,
      row_number() over (
        partition by identity
        order by together, yields, case when yields then source else -source end, project desc
      ) as version
    from held
  ) as ranked
  where version = 1
)
select
  present.project as before_project,
  incoming.project as after_project,
  incoming.year,
  incoming.name,
  incoming.unit,
  present.file as before_file,
  incoming.file as after_file,
  present.amount as before_amount,
  incoming.amount as after_amount,
  present.name is distinct from incoming.name as name_changed,
  present.department is distinct from incoming.department as department_changed,
  present.unit is distinct from incoming.unit as unit_changed,
  present.category_raw is distinct from incoming.category_raw as category_changed,
  (present.starts_on, present.ends_on) is distinct from (incoming.starts_on, incoming.ends_on) as dates_changed,
  (present.total, present.fiscal, present.appropriation, present.carry_over, present.other, present.annual_other)
    is distinct from (
      incoming.total, incoming.fiscal, incoming.appropriation, incoming.carry_over, incoming.other,
      incoming.annual_other
    ) as funding_changed,
  present.goal_overall is distinct from incoming.goal_overall
    or present.goal_annual is distinct from incoming.goal_annual as goals_changed,
  count(*) over () as forms,
  cast(coalesce(sum(present.amount) over (), 0) as bigint) as before_total,
  cast(coalesce(sum(incoming.amount) over (), 0) as bigint) as after_total
from incoming
join present on present.identity = incoming.identity
where present.content <> incoming.content
order by
  abs(coalesce(incoming.amount, 0) - coalesce(present.amount, 0)) desc,
  incoming.year,
  incoming.project
limit :most
