-- What Orleans keeps in PostgreSQL: who is in the cluster, and its reminders. Orleans reads its statements from OrleansQuery
-- by name; the names of parameters and columns are its own. Run again it changes nothing but the statements.

CREATE TABLE IF NOT EXISTS no_contact_clusters
(
    deployment varchar(150) PRIMARY KEY,
    version    integer      NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS no_contact_silos
(
    deployment  varchar(150)   NOT NULL REFERENCES no_contact_clusters,
    address     varchar(45)    NOT NULL,
    port        integer        NOT NULL,
    generation  integer        NOT NULL,
    name        varchar(150)   NOT NULL,
    host        varchar(150)   NOT NULL,
    status      integer        NOT NULL,
    gateway     integer        NULL,
    suspected   text           NULL,
    started     timestamptz(3) NOT NULL,
    alive       timestamptz(3) NOT NULL,
    PRIMARY KEY (deployment, address, port, generation)
);

CREATE TABLE IF NOT EXISTS no_contact_reminders
(
    service    varchar(150)   NOT NULL,
    grain      varchar(150)   NOT NULL,
    name       varchar(150)   NOT NULL,
    started    timestamptz(3) NOT NULL,
    period     bigint         NOT NULL,
    hash       integer        NOT NULL,
    version    integer        NOT NULL DEFAULT 0,
    PRIMARY KEY (service, grain, name)
);

CREATE INDEX IF NOT EXISTS no_contact_reminders_by_hash ON no_contact_reminders (service, hash);

CREATE TABLE IF NOT EXISTS OrleansQuery
(
    QueryKey  varchar(64) PRIMARY KEY,
    QueryText text        NOT NULL
);

INSERT INTO OrleansQuery (QueryKey, QueryText) VALUES

('InsertMembershipVersionKey', $$
    WITH added AS (INSERT INTO no_contact_clusters (deployment) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT count(*) > 0 FROM added $$),

-- A silo joins, or changes, only together with the version it was decided on: of two that decide at once, one does.
('InsertMembershipKey', $$
    WITH moved AS (
        UPDATE no_contact_clusters SET version = version + 1
        WHERE deployment = @DeploymentId AND version = @Version
          AND NOT EXISTS (SELECT 1 FROM no_contact_silos WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING deployment),
    added AS (
        INSERT INTO no_contact_silos (deployment, address, port, generation, name, host, status, gateway, started, alive)
        SELECT deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM moved
        RETURNING 1)
    SELECT count(*) > 0 FROM added $$),

('UpdateMembershipKey', $$
    WITH moved AS (
        UPDATE no_contact_clusters SET version = version + 1
        WHERE deployment = @DeploymentId AND version = @Version
          AND EXISTS (SELECT 1 FROM no_contact_silos WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
        RETURNING deployment),
    changed AS (
        UPDATE no_contact_silos AS silo SET status = @Status, suspected = @SuspectTimes, alive = @IAmAliveTime FROM moved
        WHERE silo.deployment = moved.deployment AND address = @Address AND port = @Port AND generation = @Generation
        RETURNING 1)
    SELECT count(*) > 0 FROM changed $$),

('UpdateIAmAlivetimeKey', $$
    UPDATE no_contact_silos SET alive = @IAmAliveTime
    WHERE deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation $$),

-- The version is told even where there is no silo.
('MembershipReadRowKey', $$
    SELECT cluster.version AS Version, address AS Address, port AS Port, generation AS Generation, name AS SiloName, host AS HostName,
           status AS Status, gateway AS ProxyPort, suspected AS SuspectTimes, started AS StartTime, alive AS IAmAliveTime
    FROM no_contact_clusters AS cluster
    LEFT JOIN no_contact_silos AS silo ON silo.deployment = cluster.deployment AND address = @Address AND port = @Port AND generation = @Generation
    WHERE cluster.deployment = @DeploymentId $$),

('MembershipReadAllKey', $$
    SELECT cluster.version AS Version, address AS Address, port AS Port, generation AS Generation, name AS SiloName, host AS HostName,
           status AS Status, gateway AS ProxyPort, suspected AS SuspectTimes, started AS StartTime, alive AS IAmAliveTime
    FROM no_contact_clusters AS cluster
    LEFT JOIN no_contact_silos AS silo ON silo.deployment = cluster.deployment
    WHERE cluster.deployment = @DeploymentId $$),

('GatewaysQueryKey', $$
    SELECT address AS Address, gateway AS ProxyPort, generation AS Generation FROM no_contact_silos
    WHERE deployment = @DeploymentId AND status = @Status AND gateway > 0 $$),

('DeleteMembershipTableEntriesKey', $$
    DELETE FROM no_contact_silos WHERE deployment = @DeploymentId;
    DELETE FROM no_contact_clusters WHERE deployment = @DeploymentId $$),

-- 3 is active.
('CleanupDefunctSiloEntriesKey', $$
    DELETE FROM no_contact_silos WHERE deployment = @DeploymentId AND alive < @IAmAliveTime AND status <> 3 $$),

('UpsertReminderRowKey', $$
    INSERT INTO no_contact_reminders AS kept (service, grain, name, started, period, hash)
    VALUES (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash)
    ON CONFLICT (service, grain, name) DO UPDATE SET started = excluded.started, period = excluded.period, hash = excluded.hash, version = kept.version + 1
    RETURNING version AS Version $$),

('ReadReminderRowKey', $$
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM no_contact_reminders
    WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName $$),

('ReadReminderRowsKey', $$
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM no_contact_reminders
    WHERE service = @ServiceId AND grain = @GrainId $$),

-- A range of the ring, and one that goes over its end.
('ReadRangeRows1Key', $$
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM no_contact_reminders
    WHERE service = @ServiceId AND hash > @BeginHash AND hash <= @EndHash $$),

('ReadRangeRows2Key', $$
    SELECT grain AS GrainId, name AS ReminderName, started AS StartTime, period AS Period, version AS Version FROM no_contact_reminders
    WHERE service = @ServiceId AND (hash > @BeginHash OR hash <= @EndHash) $$),

('DeleteReminderRowKey', $$
    WITH gone AS (
        DELETE FROM no_contact_reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version
        RETURNING 1)
    SELECT count(*) > 0 FROM gone $$),

('DeleteReminderRowsKey', $$
    DELETE FROM no_contact_reminders WHERE service = @ServiceId $$)

ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;
