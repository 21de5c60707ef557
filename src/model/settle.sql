-- Runs after every change of the loaded sources, see settle.ts. Only small tables are rebuilt.

-- Of each identity the version that holds: that of the newest source; those that yield come behind all that were
-- there before them. Accepted forms only. `origin` is the first source that had the form.
create or replace table prevailing as
select project, origin
from (
  select
    project.project,
    min(project.source) over (partition by project.identity) as origin,
    row_number() over (
      partition by project.identity
      order by source.yields, case when source.yields then source.source else -source.source end, project.project desc
    ) as version
  from project
  join source on source.source = project.source
  where project.status = 'accepted'
) as ranked
where version = 1;

-- The target forms that prevail, one short row each, without their long texts. `large` are those in the upper part of the
-- money of their year: how many forms are dearer decides, so that equal amounts are large together or not at all; without
-- an amount none is. `money_rank` is the order by money, the same in whatever order files came.
create or replace table target_form as
with form as (
  select
    project.project,
    project.source,
    prevailing.origin,
    project.year,
    project.code,
    project.name,
    coalesce(department.shown, project.department) as department,
    coalesce(unit.shown, project.unit) as unit,
    project.identity,
    project.category,
    project.amount,
    project.amount_basis,
    project.fiscal,
    project.appropriation,
    project.carry_over,
    project.other,
    project.annual_other,
    diagnosis.given,
    diagnosis.untargeted,
    diagnosis.none,
    diagnosis.blank
      | (project.printed & ~(diagnosis.given | diagnosis.untargeted | diagnosis.none | diagnosis.blank)) as blank,
    project.printed,
    project.indicator_rows,
    diagnosis.none_rows,
    diagnosis.none_target_rows,
    diagnosis.given_rows,
    diagnosis.full_rows,
    diagnosis.vague_rows,
    framework.framework,
    -- A kind that a form prints is a slot of it, whatever its framework asks for.
    framework.expected | project.printed as expected
  from project
  join prevailing on prevailing.project = project.project
  join diagnosis on diagnosis.project = project.project
  join framework on framework.source = project.source
    and framework.year = project.year
    and framework.stated is not distinct from project.framework
  left join spelling as department on department.field = 'department'
    and department.written = project.department
  left join spelling as unit on unit.field = 'unit'
    and unit.written = project.unit
  where project.form = 'target'
),
money as (
  select
    project,
    rank() over (partition by year order by amount desc nulls last) - 1 as dearer,
    count(amount) over (partition by year) as priced,
    row_number() over (
      order by
        amount desc nulls last,
        year,
        unit nulls last,
        name nulls last,
        code nulls last,
        identity
    ) as money_rank
  from form
),
standard as (
  select max(value) as parts from setting where owner = 'large' and key = 'parts'
)
select
  form.*,
  coalesce(form.amount, 0) > 0 and money.dearer * standard.parts < money.priced as large,
  money.money_rank
from form
join money on money.project = form.project
cross join standard;

-- A kind that no form of one source, year and framework prints is a gap of the template, said once
-- (from some forms on; with fewer it may be chance). New versions of forms keep the template these first came with:
-- a source belongs to the family of the earliest source whose forms it has. A row that a later version of some form adds
-- changes that form, not the template, until half of the forms have it.
create or replace table template_gap as
with family as (
  select source, min(origin) as family
  from target_form
  group by source
),
member as (
  select family.family, target_form.source, target_form.year, target_form.framework, count(*) as forms
  from target_form
  join family on family.source = target_form.source
  group by family.family, target_form.source, target_form.year, target_form.framework
),
gap as (
  select
    family.family,
    target_form.year,
    target_form.framework,
    kind.kind,
    kind.place,
    kind.bit
  from target_form
  join family on family.source = target_form.source
  join kind on (target_form.expected & kind.bit) <> 0
  group by family.family, target_form.year, target_form.framework, kind.kind, kind.place, kind.bit
  having count(*) >= (select value from setting where owner = 'template' and key = 'forms')
    and count(
      case when (target_form.printed & kind.bit) <> 0 and target_form.source = target_form.origin then 1 end
    ) = 0
    and 2 * count(case when (target_form.printed & kind.bit) <> 0 then 1 end) < count(*)
)
select member.source, member.year, member.framework, gap.kind, gap.place, gap.bit, member.forms
from gap
join member on member.family = gap.family
  and member.year = gap.year
  and member.framework = gap.framework;
