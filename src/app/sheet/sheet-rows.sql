-- The indicator rows of the open sheet, with the places of their cells in the file.
select
  indicator.position,
  indicator.level1,
  indicator.level2,
  indicator.kind,
  indicator.name,
  shown_target(indicator.target, indicator.operator, indicator.unit) as target,
  indicator.row_number + coalesce(name_cell.row_offset, 0) as name_row,
  name_cell.column_name as name_column,
  indicator.row_number + coalesce(target_cell.row_offset, 0) as target_row,
  target_cell.column_name as target_column
from seen
join indicator on indicator.project = seen.project
left join layout as name_cell on name_cell.source = seen.source
  and name_cell.layout = indicator.layout
  and name_cell.field = 'indicator'
left join layout as target_cell on target_cell.source = seen.source
  and target_cell.layout = indicator.layout
  and target_cell.field = 'target'
where seen.identity = :identity
order by indicator.position
