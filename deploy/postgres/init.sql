-- Run once by the postgres image, as superuser in an empty database, before anyone can connect.
-- Hands the passwords in the container's environment to bootstrap.sql without printing them.

\set QUIET on
\getenv submissions SUBMISSIONS_PASSWORD
\getenv submissions_owner SUBMISSIONS_OWNER_PASSWORD
\getenv assessment ASSESSMENT_PASSWORD
\getenv assessment_owner ASSESSMENT_OWNER_PASSWORD
\getenv allocation ALLOCATION_PASSWORD
\getenv allocation_owner ALLOCATION_OWNER_PASSWORD

\o /dev/null
SELECT set_config('bootstrap.submissions_password', :'submissions', false);
SELECT set_config('bootstrap.submissions_owner_password', :'submissions_owner', false);
SELECT set_config('bootstrap.assessment_password', :'assessment', false);
SELECT set_config('bootstrap.assessment_owner_password', :'assessment_owner', false);
SELECT set_config('bootstrap.allocation_password', :'allocation', false);
SELECT set_config('bootstrap.allocation_owner_password', :'allocation_owner', false);
\o

\i /opt/statsbidrag/bootstrap.sql
