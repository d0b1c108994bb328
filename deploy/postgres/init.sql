-- Run once by the postgres image, as superuser in an empty database, before anyone can connect.
-- Hands the passwords in the container's secrets to bootstrap.sql without printing them.

\set QUIET on
\set submissions `cat /run/secrets/submissions_password`
\set submissions_owner `cat /run/secrets/submissions_owner_password`
\set assessment `cat /run/secrets/assessment_password`
\set assessment_owner `cat /run/secrets/assessment_owner_password`
\set allocation `cat /run/secrets/allocation_password`
\set allocation_owner `cat /run/secrets/allocation_owner_password`

\o /dev/null
SELECT set_config('bootstrap.submissions_password', :'submissions', false);
SELECT set_config('bootstrap.submissions_owner_password', :'submissions_owner', false);
SELECT set_config('bootstrap.assessment_password', :'assessment', false);
SELECT set_config('bootstrap.assessment_owner_password', :'assessment_owner', false);
SELECT set_config('bootstrap.allocation_password', :'allocation', false);
SELECT set_config('bootstrap.allocation_owner_password', :'allocation_owner', false);
\o

\i /opt/statsbidrag/bootstrap.sql
