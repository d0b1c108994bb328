-- What the three services need in a database before their first migration: for each a schema of
-- its own, a role that owns it and runs migrations, and a role that the service runs as. No role
-- can reach another service's schema. May be run again: it then only renews the passwords.
--
-- Run as superuser in the database itself, with six settings of the session holding passwords
-- (or SCRAM verifiers of them), so that none stands in a file or on a command line:
-- bootstrap.<service>_password and bootstrap.<service>_owner_password.

DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;

DO $$
DECLARE
    service text;
    role text;
    secret text;
BEGIN
    FOREACH service IN ARRAY ARRAY['submissions', 'assessment', 'allocation'] LOOP
        FOREACH role IN ARRAY ARRAY[service || '_owner', service] LOOP
            secret := current_setting('bootstrap.' || role || '_password', true);
            IF coalesce(secret, '') = '' THEN
                RAISE EXCEPTION 'no password for role %', role
                    USING HINT = format('Set bootstrap.%s_password in this session first.', role);
            END IF;
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
                EXECUTE format('CREATE ROLE %I', role);
            END IF;
            EXECUTE format(
                'ALTER ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
                ' PASSWORD %L', role, secret);
            EXECUTE format('ALTER ROLE %I SET search_path = %I', role, service);
            EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role);
        END LOOP;

        EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I',
                       service, service || '_owner');
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', service, service);
        -- A request is answered in seconds or not at all; a migration may take its time, but
        -- never makes requests queue behind it for long.
        EXECUTE format('ALTER ROLE %I SET statement_timeout = %L', service, '10s');
        EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', service, '5s');
        EXECUTE format('ALTER ROLE %I SET idle_in_transaction_session_timeout = %L',
                       service, '30s');
        EXECUTE format('ALTER ROLE %I SET lock_timeout = %L', service || '_owner', '5s');
    END LOOP;
END $$;
