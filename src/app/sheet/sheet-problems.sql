-- Doubts about the reading of the open sheet: no findings.
select problem.code, problem.row_number, problem.column_name, problem.raw, problem.detail
from problem
join seen on seen.project = problem.project
where seen.identity = :identity
order by problem.row_number, problem.code
