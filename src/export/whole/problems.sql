select code, file, row_number, column_name, raw, detail
from problem
order by source, row_number, code
