select count(*) as shown, (select count(*) from seen) as projects
from chosen
