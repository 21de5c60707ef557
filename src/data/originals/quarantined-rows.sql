-- Where the cells of one quarantined form stand: those of the project, of its indicators, and of its problems.
with form as (
  select *
  from project
  where source = :source
    and row_number = :row
    and coalesce(sheet, '') = :sheet
    and status = 'quarantined'
)
select distinct 'project' as part, form.row_number + layout.row_offset as row_number
from form
join layout on layout.source = form.source and layout.layout = form.layout
union
select distinct 'indicator', indicator.row_number + layout.row_offset
from form
join indicator on indicator.project = form.project
join layout on layout.source = form.source and layout.layout = indicator.layout
union
select distinct 'problem', problem.row_number
from form
join problem on problem.project = form.project
where problem.row_number is not null
order by row_number
